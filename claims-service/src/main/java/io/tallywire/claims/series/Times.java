package io.tallywire.claims.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;

/** From the first publication to the last, both inclusive. */
public record Times(Instant first, Instant last) {
    public Times {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " comes after " + last);
        }
    }

    public static Times at(Instant publishedAt) {
        return new Times(publishedAt, publishedAt);
    }

    /** @param publishedAt one at least */
    public static Times of(Collection<Instant> publishedAt) {
        return new Times(Collections.min(publishedAt), Collections.max(publishedAt));
    }

    /** The shortest that holds both. */
    public Times and(Times other) {
        return new Times(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    public boolean holds(Instant publishedAt) {
        return !publishedAt.isBefore(first) && !publishedAt.isAfter(last);
    }

    /** Whether no more than a quiet period lies between them. */
    public boolean isNear(Times other, Duration quietPeriod) {
        return !other.first.isAfter(last.plus(quietPeriod)) && !first.isAfter(other.last.plus(quietPeriod));
    }
}
