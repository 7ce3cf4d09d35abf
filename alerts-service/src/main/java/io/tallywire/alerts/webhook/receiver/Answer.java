package io.tallywire.alerts.webhook.receiver;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered.
 *
 * @param retryAfter how long it asks to be left alone
 * @param beginning of the body
 */
public record Answer(int status, @Nullable Duration retryAfter, String beginning) {
    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }
}
