package io.tallywire.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Someone has seen an alert and takes care of it.
 *
 * @param by who, as they call themselves
 */
public record Acknowledgement(Instant at, String by, @Nullable String note) {
}
