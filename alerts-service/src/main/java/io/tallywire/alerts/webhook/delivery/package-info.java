@NullMarked
package io.tallywire.alerts.webhook.delivery;

import org.jspecify.annotations.NullMarked;
