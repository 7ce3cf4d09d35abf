package io.tallywire.alerts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimStatus;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;

/** Claims of one invented series, article by article, an hour apart. */
public final class ClaimSamples {
    public static final Map<String, String> LABELS = Map.of("counted", "fatality", "place", "PT/Serra", "unit", "1");

    private static final Instant BEGINNING = Instant.parse("2026-05-01T06:00:00Z");

    private final String series = UUID.randomUUID().toString();
    private int articles;

    public String series() {
        return series;
    }

    /** The next article: its only claim in the series. */
    public ClaimRecorded says(@Nullable String source, Hedge hedge, long number) {
        return recorded(claim("article-" + ++articles + "-" + series, source, hedge.around(BigDecimal.valueOf(number)), hedge,
                Role.LEVEL, articles), null);
    }

    /** The next article: it states that the number was another before. */
    public ClaimRecorded saysChange(String source, long from, Hedge hedge, long to) {
        String article = "article-" + ++articles + "-" + series;
        Claim start = claim(article, source, Interval.point(BigDecimal.valueOf(from)), Hedge.EXACT, Role.FROM, articles);
        return recorded(claim(article, source, hedge.around(BigDecimal.valueOf(to)), hedge, Role.TO, articles), start);
    }

    /** An article that was published before all others. */
    public ClaimRecorded saidLongAgo(String source, long number) {
        return recorded(
                claim("article-old-" + series, source, Interval.point(BigDecimal.valueOf(number)), Hedge.EXACT, Role.LEVEL, -5),
                null);
    }

    /** The same claim as one of those that its article has in the series. */
    public static ClaimRecorded asOneOf(ClaimRecorded event, int ordinal, int ordinals) {
        return new ClaimRecorded(event.claim(), event.seriesLabels(), ordinal, ordinals, event.statedFrom(), event.moved(),
                event.totalOrIncrease());
    }

    /** Some hours go by without an article. */
    public ClaimSamples pause(int hours) {
        articles += hours;
        return this;
    }

    /** An article that was published within the hour before the next one. */
    public ClaimRecorded saysBetween(String source, long number) {
        Interval value = Interval.point(BigDecimal.valueOf(number));
        Claim claim = claim("article-between-" + articles + "-" + series, source, value, Hedge.EXACT, Role.LEVEL, articles);
        return recorded(published(claim, claim.publishedAt().plus(Duration.ofMinutes(30))), null);
    }

    /** What a new version of the article says instead. */
    public ClaimRecorded corrected(ClaimRecorded event, long number) {
        Claim before = event.claim();
        Claim claim = claim(before.articleId(), before.voucher(), Interval.point(BigDecimal.valueOf(number)), Hedge.EXACT,
                Role.TO, 0);
        return recorded(published(claim, before.publishedAt()), null);
    }

    /** The same claim, filed in another series. */
    public ClaimRecorded moved(ClaimRecorded event, String toSeries) {
        return new ClaimRecorded(with(event.claim(), toSeries, event.claim().revision() + 1), Map.of("cause", toSeries), 1, 1,
                event.statedFrom(), true, null);
    }

    /** That the claim no longer stands where it was. */
    public static ClaimWithdrawn left(ClaimRecorded event, ClaimWithdrawn.Reason reason) {
        Claim claim = event.claim();
        return new ClaimWithdrawn(claim.id(), claim.articleId(), claim.seriesId(), claim.revision(), reason, Instant.now());
    }

    /** A label that selects this series and no other. */
    public String matcher() {
        return "cause=" + series;
    }

    private ClaimRecorded recorded(Claim claim, @Nullable Claim from) {
        return new ClaimRecorded(claim, Map.of("counted", "fatality", "place", "PT/Serra", "unit", "1", "cause", series), 1, 1,
                from, false, null);
    }

    private static Claim with(Claim claim, String series, int revision) {
        return new Claim(claim.id(), claim.articleId(), claim.publisher(), claim.url(), claim.publishedAt(), claim.receivedAt(),
                series, revision, claim.origin(), claim.status(), claim.quote(), claim.value(), claim.figure());
    }

    private static Claim published(Claim claim, Instant at) {
        return new Claim(claim.id(), claim.articleId(), claim.publisher(), claim.url(), at, at, claim.seriesId(),
                claim.revision(), claim.origin(), claim.status(), claim.quote(), claim.value(), claim.figure());
    }

    private Claim claim(String article, @Nullable String source, Interval value, Hedge hedge, Role role, int hour) {
        Instant published = BEGINNING.plus(Duration.ofHours(hour));
        int start = role == Role.FROM ? 0 : 20;
        Figure figure = new Figure(start, start + 5, "5", value, hedge, "1", role, null, Modality.ASSERTED,
                source == null ? null : new Source(source, 40, 45), null, LABELS, new Span(0, 60), 0.9);
        return new Claim(UUID.nameUUIDFromBytes((article + role).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString(),
                article,
                "Serra Diary", "https://diary.example/" + article, published, published, series, 1, article, ClaimStatus.ACTIVE,
                "A sentence with a number in it.", value, figure);
    }
}
