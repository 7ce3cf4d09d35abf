package io.tallywire.events;

import java.time.Instant;

/** An article that its publisher takes back, and with it every claim it made. */
public record ArticleWithdrawn(String id, Instant withdrawnAt) {
}
