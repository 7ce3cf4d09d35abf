/** Silences: alerts that someone does not want to be told of for a while. */
@NullMarked
package io.tallywire.alerts.silence;

import org.jspecify.annotations.NullMarked;
