package io.tallywire.claims.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.article.ArticleEntity;
import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.intake.ArticleReading.Reading;
import io.tallywire.claims.origin.Origins;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesResolver;
import io.tallywire.claims.series.SeriesResolver.Wanted;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimStatus;
import io.tallywire.figures.Figure;
import io.tallywire.figures.label.SeriesInterval;
import io.tallywire.figures.role.StatedChange;
import io.tallywire.figures.role.StatedChanges;
import io.tallywire.messaging.outbox.OutboxMessage;
import io.tallywire.origins.ArticleText;

/**
 * Makes claims of figures: gives them their series, stores them, and says so in events, one article's claims of a series
 * together.
 */
@ApplicationScoped
public class ClaimRecording {
    private static final int LONGEST_QUOTE = 1000;

    private final SeriesResolver resolver;
    private final ClaimRepository claims;
    private final Origins origins;

    public ClaimRecording(SeriesResolver resolver, ClaimRepository claims, Origins origins) {
        this.resolver = resolver;
        this.claims = claims;
        this.origins = origins;
    }

    /** @param stored gets the new claims of each article, by its id */
    void record(List<Reading> readings, Map<String, List<ClaimEntity>> stored, List<OutboxMessage> messages)
            throws SQLException {
        Map<String, String> origin = origins.of(readings.stream().map(ClaimRecording::text).toList());
        Map<Wanted, SeriesEntity> series = resolver.resolve(readings.stream()
                .flatMap(reading -> reading.figures().stream().map(figure -> wanted(reading, figure))).toList());
        for (Reading reading : readings) {
            List<Filed> filed = reading.figures().stream().map(figure -> file(reading, figure, origin, series)).toList();
            List<ClaimEntity> entities = filed.stream().map(one -> new ClaimEntity(one.claim(), reading.article().version()))
                    .toList();
            claims.persist(entities);
            stored.put(reading.article().id(), entities);
            messages.addAll(events(filed));
        }
    }

    /** A claim and the labels of its series. */
    private record Filed(Claim claim, Map<String, String> seriesLabels) {
    }

    private static Filed file(Reading reading, Figure figure, Map<String, String> origins,
            Map<Wanted, SeriesEntity> series) {
        SeriesEntity its = requireNonNull(series.get(wanted(reading, figure)), "every set of labels has a series");
        String origin = requireNonNull(origins.get(reading.article().id()), "every article has an origin");
        return new Filed(claim(reading.article(), figure, origin, its.id()), its.labels());
    }

    private static ArticleText text(Reading reading) {
        ArticleEntity article = reading.article();
        return new ArticleText(article.id(), article.version(), article.publisher(), article.publishedAt(), article.text(),
                reading.figures());
    }

    private static Wanted wanted(Reading reading, Figure figure) {
        return new Wanted(figure.labels(), reading.article().publishedAt());
    }

    private static Claim claim(ArticleEntity article, Figure figure, String origin, String seriesId) {
        String place = article.id() + '\n' + article.version() + '\n' + figure.start();
        String id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
        return new Claim(id, article.id(), article.publisher(), article.url(), article.publishedAt(), article.receivedAt(),
                seriesId, 1, origin,
                ClaimStatus.ACTIVE, quote(article.text(), figure), SeriesInterval.of(figure), figure);
    }

    /** The figure's sentence; of one too long, the part around the figure, cut between whole characters. */
    static String quote(String text, Figure figure) {
        int start = Math.max(figure.sentence().start(), figure.end() - LONGEST_QUOTE / 2);
        int end = Math.min(figure.sentence().end(), Math.max(start + LONGEST_QUOTE, figure.end()));
        return text.substring(wholeCharacter(text, start), wholeCharacter(text, end)).strip();
    }

    private static int wholeCharacter(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    /** One for each claim; those of one series stand together, in order of the text. */
    private static List<OutboxMessage> events(List<Filed> filed) {
        Map<Figure, Claim> byFigure = new IdentityHashMap<>();
        filed.forEach(one -> byFigure.put(one.claim().figure(), one.claim()));
        Map<Figure, Claim> starts = new IdentityHashMap<>();
        for (StatedChange change : StatedChanges.of(filed.stream().map(one -> one.claim().figure()).toList())) {
            starts.put(change.to(), byFigure.get(change.from()));
        }
        List<OutboxMessage> messages = new ArrayList<>();
        filed.stream().collect(groupingBy(one -> one.claim().seriesId(), LinkedHashMap::new, toList())).forEach((id, some) -> {
            for (int i = 0; i < some.size(); i++) {
                Claim claim = some.get(i).claim();
                messages.add(ClaimEvents.recorded(new ClaimRecorded(claim, some.get(i).seriesLabels(), i + 1, some.size(),
                        starts.get(claim.figure()), false, null)));
            }
        });
        return messages;
    }
}
