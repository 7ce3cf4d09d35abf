package io.tallywire.alerts.webhook.subscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The answer that shows a secret, once. */
public record SubscriptionWithSecret(@JsonUnwrapped Subscription subscription, String secret) {
    /** Without the secret: this may come to stand in a log. */
    @Override
    public String toString() {
        return subscription.toString();
    }
}
