@NullMarked
package io.tallywire.alerts.webhook.secret;

import org.jspecify.annotations.NullMarked;
