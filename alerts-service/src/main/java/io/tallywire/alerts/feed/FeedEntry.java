package io.tallywire.alerts.feed;

import java.time.Instant;

import io.tallywire.events.Alert;

/**
 * @param changedAt when something last happened to the alert
 */
record FeedEntry(Alert alert, Instant changedAt) {
}
