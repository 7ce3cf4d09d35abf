/** Measures the running system from outside. */
@NullMarked
package io.tallywire.benchmarks;

import org.jspecify.annotations.NullMarked;
