/** Articles at a constant rate, and what becomes of them. */
@NullMarked
package io.tallywire.benchmarks.load;

import org.jspecify.annotations.NullMarked;
