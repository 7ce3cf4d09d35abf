/** Articles as news agencies write them, about incidents that never happened. */
@NullMarked
package io.tallywire.benchmarks.story;

import org.jspecify.annotations.NullMarked;
