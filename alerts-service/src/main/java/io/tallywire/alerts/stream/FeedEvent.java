package io.tallywire.alerts.stream;

import io.tallywire.events.Alert;

/** Something that happened to an alert, with its number in the order of commit. */
record FeedEvent(long sequence, Alert alert) {
}
