@NullMarked
package io.tallywire.alerts.webhook.receiver;

import org.jspecify.annotations.NullMarked;
