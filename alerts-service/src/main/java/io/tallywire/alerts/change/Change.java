package io.tallywire.alerts.change;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.ChangeKind;

/**
 * Two estimates that differ, and in what way that may be news.
 *
 * @param before null where there is nothing to compare with, as for the first claim of a series; then so is the difference
 */
public record Change(ChangeKind kind, @Nullable Estimate before, Estimate after, @Nullable Difference difference) {
    /** Something worth telling that compares nothing. */
    public static Change alone(ChangeKind kind, Estimate after) {
        return new Change(kind, null, after, null);
    }

    public Optional<Difference> compared() {
        return Optional.ofNullable(difference);
    }

    /** How much it weighs against others, see {@link Difference#weight()}. */
    public double weight() {
        return difference == null ? 0 : difference.weight();
    }
}
