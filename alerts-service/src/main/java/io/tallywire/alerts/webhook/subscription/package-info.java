@NullMarked
package io.tallywire.alerts.webhook.subscription;

import org.jspecify.annotations.NullMarked;
