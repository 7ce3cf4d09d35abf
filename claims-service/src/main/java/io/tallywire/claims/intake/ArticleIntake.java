package io.tallywire.claims.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.article.ArticleEntity;
import io.tallywire.claims.article.ArticleRepository;
import io.tallywire.claims.article.ContentHash;
import io.tallywire.claims.article.EventPlace;
import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.ClaimEvents;
import io.tallywire.claims.filing.FilingLock;
import io.tallywire.claims.intake.ArticleReading.Reading;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.events.ClaimWithdrawn.Reason;
import io.tallywire.messaging.inbox.EventHandler;
import io.tallywire.messaging.inbox.ReceivedEvent;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;
import io.tallywire.tracing.Traces;

/**
 * Stores articles with their claims and writes to the outbox what follows. The same article again changes nothing; an event
 * older than what is
 * stored is passed over.
 */
@ApplicationScoped
public class ArticleIntake implements EventHandler {
    private final ArticleRepository articles;
    private final FilingLock filing;
    private final ClaimRepository claims;
    private final ArticleReading reading;
    private final ClaimRecording recording;
    private final Outbox outbox;

    public ArticleIntake(FilingLock filing, ArticleRepository articles, ClaimRepository claims, ArticleReading reading,
            ClaimRecording recording,
            Outbox outbox) {
        this.filing = filing;
        this.articles = articles;
        this.claims = claims;
        this.reading = reading;
        this.recording = recording;
        this.outbox = outbox;
    }

    @Override
    public void handle(List<ReceivedEvent> events) throws SQLException {
        List<String> ids = events.stream().map(event -> articleId(event.value())).distinct().toList();
        filing.share();
        Map<String, ArticleEntity> known = new HashMap<>(articles.lock(ids));
        Map<String, List<ClaimEntity>> active = claims.active(ids);
        List<OutboxMessage> messages = new ArrayList<>();
        Map<String, Reading> unread = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.value()) {
                case ArticlePublished published -> {
                    if (unread.containsKey(published.id())) {
                        recordAll(unread, active, messages);
                    }
                    publish(published, event.trace(), EventPlace.of(event, published.receivedAt()), known, unread);
                }
                case ArticleWithdrawn withdrawn -> {
                    recordAll(unread, active, messages);
                    Traces.run(event.trace(), () -> withdraw(withdrawn, EventPlace.of(event, withdrawn.withdrawnAt()), known,
                            active, messages));
                }
                default ->
                    throw new IllegalArgumentException(event.type().code() + " does not belong into the topic of articles");
            }
        }
        recordAll(unread, active, messages);
        articles.flush();
        outbox.append(messages);
    }

    private void publish(ArticlePublished event, @Nullable String trace, EventPlace place, Map<String, ArticleEntity> known,
            Map<String, Reading> unread) {
        ArticleEntity article = known.get(event.id());
        String hash = ContentHash.of(event);
        if (article == null) {
            article = new ArticleEntity(event.id(), event.receivedAt());
            known.put(event.id(), article);
            article.publish(event, place, hash);
            articles.persist(article);
        } else if (article.isNewerThan(place) || article.hasContent(hash) && !article.isWithdrawn()) {
            return;
        } else {
            article.publish(event, place, hash);
        }
        unread.put(event.id(), reading.read(article, trace));
    }

    private void withdraw(ArticleWithdrawn event, EventPlace place, Map<String, ArticleEntity> known,
            Map<String, List<ClaimEntity>> active,
            List<OutboxMessage> messages) {
        ArticleEntity article = known.get(event.id());
        if (article == null || article.isWithdrawn() || article.isNewerThan(place)) {
            return;
        }
        for (ClaimEntity claim : active.getOrDefault(event.id(), List.of())) {
            messages.add(ClaimEvents.withdrawn(claim.toClaim(), Reason.ARTICLE_WITHDRAWN, event.withdrawnAt()));
            claim.withdraw();
        }
        active.remove(event.id());
        article.withdraw(place);
    }

    /** Stores the claims of the articles read so far: together, so that their series are looked up and locked once. */
    private void recordAll(Map<String, Reading> unread, Map<String, List<ClaimEntity>> active, List<OutboxMessage> messages)
            throws SQLException {
        if (!unread.isEmpty()) {
            recording.record(List.copyOf(unread.values()), active, messages);
            unread.clear();
        }
    }

    private static String articleId(Record event) {
        return switch (event) {
            case ArticlePublished published -> published.id();
            case ArticleWithdrawn withdrawn -> withdrawn.id();
            default -> "";
        };
    }
}
