@NullMarked
package io.tallywire.alerts.webhook;

import org.jspecify.annotations.NullMarked;
