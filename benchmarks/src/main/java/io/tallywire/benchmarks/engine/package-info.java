/** The speed of the extraction engine alone, on news and on hostile texts. */
@NullMarked
package io.tallywire.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
