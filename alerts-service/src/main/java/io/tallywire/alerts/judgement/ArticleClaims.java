package io.tallywire.alerts.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.tallywire.alerts.change.Position;
import io.tallywire.events.ClaimRecorded;

/** All claims of one article in one series, in order of the text. */
public record ArticleClaims(List<ClaimRecorded> events) {
    private static final Comparator<ClaimRecorded> TEXT = Comparator
            .<ClaimRecorded> comparingInt(event -> event.claim().figure().start()).thenComparing(event -> event.claim().id());

    /** @throws IllegalArgumentException if there is none */
    public ArticleClaims {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an article without claims");
        }
    }

    /** In whatever order they come. */
    public static ArticleClaims of(Collection<ClaimRecorded> events) {
        return new ArticleClaims(events.stream().sorted(TEXT).toList());
    }

    public String articleId() {
        return events.getFirst().claim().articleId();
    }

    /** By the newest of its claims: a correction may have moved its time. */
    public Position position() {
        return events.stream().map(event -> new Position(event.claim().publishedAt(), event.claim().articleId()))
                .max(Comparator.naturalOrder()).orElseThrow();
    }
}
