package io.tallywire.claims.intake;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.article.ArticleEntity;
import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.decision.Decisions.Question;
import io.tallywire.claims.filing.ClaimEvents;
import io.tallywire.claims.filing.ClaimEvents.Filed;
import io.tallywire.claims.filing.ClaimFiling;
import io.tallywire.claims.filing.ClaimFiling.Place;
import io.tallywire.claims.intake.ArticleReading.Reading;
import io.tallywire.claims.origin.Origins;
import io.tallywire.claims.series.SeriesConfig;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimStatus;
import io.tallywire.events.ClaimWithdrawn.Reason;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Source;
import io.tallywire.figures.label.SeriesInterval;
import io.tallywire.messaging.outbox.OutboxMessage;
import io.tallywire.origins.ArticleText;
import io.tallywire.tracing.Traces;

/**
 * Makes claims of figures: gives them their series, stores them, and says so in events, one article's claims of a series
 * together. What a new version of an article says again stays the claim that it was.
 */
@ApplicationScoped
public class ClaimRecording {
    private final ClaimFiling filing;
    private final ClaimRepository claims;
    private final Origins origins;
    private final SeriesConfig config;

    public ClaimRecording(ClaimFiling filing, ClaimRepository claims, Origins origins, SeriesConfig config) {
        this.filing = filing;
        this.claims = claims;
        this.origins = origins;
        this.config = config;
    }

    /** A version of an article, whose text it is, what it changes, and where its new figures ask to be filed. */
    private record Version(Reading reading, String origin, Map<String, ClaimEntity> before, Correction correction,
            Map<Figure, Question> questions) {
    }

    /** @param stored the active claims of each article, by its id; gets those of its new version */
    void record(List<Reading> readings, Map<String, List<ClaimEntity>> stored, List<OutboxMessage> messages)
            throws SQLException {
        Map<String, String> found = origins.of(readings.stream().map(ClaimRecording::text).toList());
        List<Version> versions = readings.stream()
                .map(reading -> compare(reading,
                        requireNonNull(found.get(reading.article().id()), "every article has an origin"),
                        stored.get(reading.article().id())))
                .toList();
        Map<Question, Place> places = filing
                .file(versions.stream().flatMap(version -> version.questions().values().stream()).toList(), messages);
        for (Version version : versions) {
            stored.put(version.reading().article().id(),
                    Traces.within(version.reading().trace(), () -> record(version, places, messages)));
        }
    }

    private Version compare(Reading reading, String origin, @Nullable List<ClaimEntity> active) {
        ArticleEntity article = reading.article();
        Map<String, ClaimEntity> before = new HashMap<>();
        List<Claim> comparable = new ArrayList<>();
        for (ClaimEntity claim : active == null ? List.<ClaimEntity> of() : active) {
            before.put(claim.id(), claim);
            if (isStillPublished(claim, article)) {
                comparable.add(claim.toClaim());
            }
        }
        comparable.sort(Comparator.comparing(claim -> claim.figure().start()));
        Correction correction = Correction.of(comparable, reading.figures(), article.publisher());
        Map<Figure, Question> questions = new java.util.IdentityHashMap<>();
        correction.added().forEach(figure -> questions.put(figure, question(article, figure)));
        return new Version(reading, origin, before, correction, questions);
    }

    /**
     * What was said once is not said later because its article is published again. Where the time was corrected to an earlier
     * one, or by so much that another series is meant, the claim is another.
     */
    private boolean isStillPublished(ClaimEntity claim, ArticleEntity article) {
        return !article.publishedAt().isBefore(claim.publishedAt())
                && !article.publishedAt().isAfter(claim.publishedAt().plus(config.quietPeriod()));
    }

    private List<ClaimEntity> record(Version version, Map<Question, Place> places, List<OutboxMessage> messages) {
        ArticleEntity article = version.reading().article();
        List<ClaimEntity> active = new ArrayList<>();
        version.correction().kept().forEach((claim, figure) -> {
            ClaimEntity kept = requireNonNull(version.before().remove(claim.id()), "kept claims were there before");
            kept.renew(claim(version, figure, claim.id(), claim.seriesId()), article.version());
            active.add(kept);
        });
        version.before().values().forEach(gone -> {
            messages.add(ClaimEvents.withdrawn(gone.toClaim(), Reason.ARTICLE_CORRECTED, article.lastEventAt()));
            gone.withdraw();
        });
        List<Filed> told = new ArrayList<>();
        for (Figure figure : version.correction().added()) {
            Question question = requireNonNull(version.questions().get(figure), "every new figure asks for its place");
            Place place = requireNonNull(places.get(question), "every question is answered");
            Claim claim = claim(version, figure, question.claimId(), place.series().id());
            ClaimEntity entity = new ClaimEntity(claim, article.version());
            entity.setDecisions(place.decisions());
            claims.persist(entity);
            active.add(entity);
            told.add(new Filed(claim, place.series().labels()));
        }
        messages.addAll(ClaimEvents.recorded(told, inText(told, version, active), false));
        return active;
    }

    /** All claims of the version, the new ones as the very values that are told. */
    private static List<Claim> inText(List<Filed> told, Version version, List<ClaimEntity> active) {
        List<Claim> all = new ArrayList<>(told.stream().map(Filed::claim).toList());
        active.subList(0, version.correction().kept().size()).forEach(kept -> all.add(kept.toClaim()));
        all.sort(Comparator.comparing(claim -> claim.figure().start()));
        return all;
    }

    private static ArticleText text(Reading reading) {
        ArticleEntity article = reading.article();
        return new ArticleText(article.id(), article.version(), article.publisher(), article.publishedAt(), article.text(),
                reading.figures());
    }

    private static Question question(ArticleEntity article, Figure figure) {
        String place = article.id() + '\n' + article.version() + '\n' + figure.start();
        String id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
        Source source = figure.source();
        return new Question(id, figure.labels(), source == null ? article.publisher() : source.name(), article.publishedAt());
    }

    private static Claim claim(Version version, Figure figure, String id, String seriesId) {
        ArticleEntity article = version.reading().article();
        return new Claim(id, article.id(), article.publisher(), article.url(), article.publishedAt(), article.receivedAt(),
                seriesId, 1, version.origin(),
                ClaimStatus.ACTIVE, Quote.of(article.text(), figure), SeriesInterval.of(figure), figure);
    }
}
