/** The alerts service alone, on a stack of its own. */
@NullMarked
package io.tallywire.benchmarks.alerts;

import org.jspecify.annotations.NullMarked;
