package io.tallywire.claims;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.events.ClaimStatus;
import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;

/** Figures and claims of one sentence, made short. */
public final class FigureSamples {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private FigureSamples() {
    }

    public static Figure figure(int start, String value, Role role, @Nullable String source) {
        return figure(start, value, role, source, Map.of("basis", role == Role.INCREASE ? "increase" : "level"));
    }

    public static Figure figure(int start, String value, Role role, @Nullable String source, Map<String, String> labels) {
        Map<String, String> all = new TreeMap<>(Map.of("counted", "house", "unit", "1"));
        all.putAll(labels);
        return new Figure(start, start + value.length(), value, Interval.point(new BigDecimal(value)), Hedge.EXACT, "1", role,
                new Counted("Häuser", start + 5, start + 11), Modality.ASSERTED,
                source == null ? null : new Source(source, 0, source.length()), null, all, new Span(0, 200), 1);
    }

    /** The claim's id is {@code claim} and the place of its figure. */
    public static Claim claim(Figure figure, String publisher) {
        return new Claim("claim" + figure.start(), "article", publisher, null, NOON, NOON, "series", 1, "article",
                ClaimStatus.ACTIVE, "…", figure.interval(), figure);
    }
}
