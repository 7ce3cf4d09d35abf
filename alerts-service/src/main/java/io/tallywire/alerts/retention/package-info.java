/** How long the alert log is kept. */
@NullMarked
package io.tallywire.alerts.retention;

import org.jspecify.annotations.NullMarked;
