package io.tallywire.benchmarks.alerts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimStatus;
import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;

/**
 * Claims of many series, round by round: in each every series gets the next claim, of an article of its own. Sources repeat
 * what they said, but for every so many claims, by which one of them doubles its number and raises an alert.
 */
record ClaimStream(int series, int changeEvery) {
    private static final Instant BEGINNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final List<String> SOURCES = List.of("civil protection agency", "Ministry of Health", "Red Cross");
    private static final String QUOTE = "By noon the number had not changed since the evening before, said a speaker who asked for "
            + "patience, and added that teams from the neighbouring districts were on their way to the valley.";

    ClaimRecorded claim(int index) {
        int its = index % series;
        int round = index / series;
        String article = "article-" + its + "-" + round;
        String id = UUID.nameUUIDFromBytes(article.getBytes(StandardCharsets.UTF_8)).toString();
        String seriesId = UUID.nameUUIDFromBytes(("series-" + its).getBytes(StandardCharsets.UTF_8)).toString();
        String source = SOURCES.get(its % SOURCES.size());
        Interval value = Interval.point(BigDecimal.valueOf(40L + its % 60 << doublings(its, round)));
        Map<String, String> labels = Map.of("counted", "fatality", "place", "PT/Serra" + its, "event", "killed", "unit", "1",
                "basis", "level", "outlook", "reported");
        Figure figure = new Figure(40, 44, "some", value, Hedge.ABOUT, "1", Role.LEVEL, new Counted("people", 45, 51),
                Modality.ASSERTED, new Source(source, 90, 100), null, labels, new Span(0, 180), 0.9);
        Instant published = BEGINNING.plus(Duration.ofMinutes(round));
        Claim claim = new Claim(id, article, "Serra Diary " + its % 10, "https://diary.example/" + article, published,
                published,
                seriesId, 1, article, ClaimStatus.ACTIVE, QUOTE, value, figure);
        return new ClaimRecorded(claim, labels, 1, 1, null, false, null);
    }

    /** How many of the first claims change a number. */
    int changes(int count) {
        int changes = 0;
        for (int index = series; index < count; index++) {
            changes += isChange(index % series, index / series) ? 1 : 0;
        }
        return changes;
    }

    private int doublings(int its, int round) {
        int doublings = 0;
        for (int earlier = 1; earlier <= round; earlier++) {
            doublings += isChange(its, earlier) ? 1 : 0;
        }
        return doublings;
    }

    private boolean isChange(int its, int round) {
        return (its + round * 7) % changeEvery == 0;
    }
}
