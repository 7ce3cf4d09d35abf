/** What becomes of the claims service when its store is large. */
@NullMarked
package io.tallywire.benchmarks.size;

import org.jspecify.annotations.NullMarked;
