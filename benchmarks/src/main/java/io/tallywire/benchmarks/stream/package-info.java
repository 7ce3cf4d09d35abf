/** How fast alerts reach those who follow them, beside many who have nothing to read. */
@NullMarked
package io.tallywire.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
