/** How soon a receiver of webhooks has what was committed. */
@NullMarked
package io.tallywire.benchmarks.webhooks;

import org.jspecify.annotations.NullMarked;
