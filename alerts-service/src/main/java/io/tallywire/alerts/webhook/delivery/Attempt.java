package io.tallywire.alerts.webhook.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status that the receiver answered; null if it did not
 * @param said the beginning of its answer, or why there was none
 * @param rest how long it asked to be left alone
 */
record Attempt(boolean isAccepted, @Nullable Integer status, String said, @Nullable Duration rest) {
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    boolean isGone() {
        return status != null && status == GONE;
    }

    boolean isTooMany() {
        return status != null && status == TOO_MANY_REQUESTS;
    }
}
