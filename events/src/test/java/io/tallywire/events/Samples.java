package io.tallywire.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;
import io.tallywire.figures.TimeSpan;

/** Values of every record: the fullest, the barest, and those with bounds on one side. */
final class Samples {
    private static final Instant TIME = Instant.parse("2026-03-01T07:00:00.123456Z");
    private static final Figure FULL = new Figure(3, 18, "rund 4,5 Tonnen", Interval.point(new BigDecimal("4.50")), Hedge.ABOUT,
            "t",
            Role.TO, new Counted("Getreide", 19, 27), Modality.PROJECTED, new Source("Hafenamt", 40, 48),
            new TimeSpan(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)), Map.of("counted", "grain", "place", "AT/Linz"),
            new Span(0, 60), 0.93);
    private static final Figure BARE = new Figure(0, 3, "≥ 7", new Interval(new BigDecimal("7"), null), Hedge.AT_LEAST, "1",
            Role.LEVEL, null, Modality.ASSERTED, null, null, Map.of(), new Span(0, 9), 1);
    private static final Claim FULL_CLAIM = new Claim("c-1", "barge-1", "Stromanzeiger", "https://strom.example/1", TIME, TIME,
            "s-1", 2, "barge-0", ClaimStatus.ACTIVE, "Es sind rund 4,5 Tonnen Getreide.",
            Interval.point(new BigDecimal("4500")), FULL);
    private static final Claim BARE_CLAIM = new Claim("c-2", "barge-2", "A", null, TIME, TIME, "s-1", 1, "barge-2",
            ClaimStatus.WITHDRAWN,
            "≥ 7",
            new Interval(null, new BigDecimal("7")), BARE);

    private Samples() {
    }

    static List<Record> of(EventType type) {
        return switch (type) {
            case ARTICLE_PUBLISHED -> List.of(
                    new ArticlePublished("barge-1", "Stromanzeiger", "Text \"mit\" \n Zeilen 😀", "https://strom.example/1",
                            "Titel", "de",
                            TIME, TIME),
                    new ArticlePublished("barge-2", "A", "5", null, null, null, null, TIME));
            case ARTICLE_WITHDRAWN -> List.of(new ArticleWithdrawn("barge-1", TIME));
            case CLAIM_RECORDED ->
                List.of(new ClaimRecorded(FULL_CLAIM, Map.of("counted", "grain"), 2, 2, BARE_CLAIM, true, "c-3"),
                        new ClaimRecorded(BARE_CLAIM, Map.of(), 1, 1, null, false, null));
            case CLAIM_WITHDRAWN -> Arrays.stream(ClaimWithdrawn.Reason.values())
                    .<Record> map(reason -> new ClaimWithdrawn("c-1", "barge-1", "s-1", 1, reason, TIME)).toList();
            case ALERT_RAISED, ALERT_UPDATED, ALERT_CANCELLED ->
                Arrays.stream(AlertStatus.values()).<Record> map(Samples::alert)
                        .toList();
        };
    }

    private static Alert alert(AlertStatus status) {
        return new Alert("a-1", "default", "s-1", Map.of("counted", "grain"), Set.of(ChangeKind.REVISION, ChangeKind.SHIFT),
                Severity.WARNING, status, status == AlertStatus.OPEN ? null : AlertSide.of(BARE_CLAIM),
                AlertSide.of(FULL_CLAIM),
                status == AlertStatus.OPEN ? null : new BigDecimal("-0.25"),
                status == AlertStatus.OPEN ? null : new BigDecimal("-4493"), "7 became 4,500", TIME,
                "barge-1", status == AlertStatus.OPEN ? null : new Acknowledgement(TIME, "night desk", null),
                status == AlertStatus.OPEN ? List.of() : List.of("silence-1"));
    }
}
