/** How fast origins are found among a million articles. */
@NullMarked
package io.tallywire.benchmarks.origins;

import org.jspecify.annotations.NullMarked;
