package io.tallywire.alerts.change;

import io.tallywire.events.ChangeKind;

/** Two estimates that differ, and in what way that may be news. */
public record Change(ChangeKind kind, Estimate before, Estimate after, Difference difference) {
}
