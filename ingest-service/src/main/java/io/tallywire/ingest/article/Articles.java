package io.tallywire.ingest.article;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.ingest.kafka.ArticleEvents;
import io.tallywire.ingest.kafka.ArticleTopic;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.ingest.refusal.Violation;
import io.tallywire.tracing.LogFields;

/** Takes articles in and back. */
@ApplicationScoped
public class Articles {
    private static final Logger LOG = Logger.getLogger(Articles.class);

    private final ArticleReader reader;
    private final ArticleTopic topic;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Counter published;
    private final Counter withdrawn;

    public Articles(ArticlesConfig config, ArticleTopic topic, MeterRegistry meters) {
        this.clock = InstantSource.system();
        this.reader = new ArticleReader(clock, config.maxAhead());
        this.topic = topic;
        this.meters = meters;
        this.published = accepted("published");
        this.withdrawn = accepted("withdrawn");
    }

    /** @return the article's id once Kafka has acknowledged it; or exceptionally {@link Refused}, and nothing else */
    public CompletableFuture<String> publish(byte[] json) {
        try {
            ArticleRequest article = reader.read(json);
            var event = ArticleEvents.published(article.receivedAt(clock.instant()), fingerprint(article));
            return counted(topic.send(event).thenApply(done -> article.id()), published);
        } catch (Refused e) {
            return counted(CompletableFuture.failedFuture(e), published);
        }
    }

    /** As {@link #publish}. Whether there is such an article is not known here, and does not matter. */
    public CompletableFuture<String> withdraw(String id) {
        String fault = ArticleId.fault(id);
        if (fault != null) {
            return counted(CompletableFuture.failedFuture(Refused.invalid(List.of(new Violation("id", fault)))), withdrawn);
        }
        return counted(topic.send(ArticleEvents.withdrawn(new ArticleWithdrawn(id, clock.instant()))).thenApply(done -> id),
                withdrawn);
    }

    /** Counts a refusal that was made before the article could be read. */
    public Refused refuse(Refused refused) {
        Counter.builder("tallywire.articles.refused").description("Articles that were not taken, by reason")
                .tag("reason", refused.reason().name().toLowerCase(Locale.ROOT)).register(meters).increment();
        return refused;
    }

    /** What a future of {@link #publish} or {@link #withdraw} failed with. */
    public static Refused refusalIn(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case CompletionException wrapped when wrapped.getCause() != null -> refusalIn(wrapped.getCause());
            default -> throw new IllegalStateException(failure);
        };
    }

    private CompletableFuture<String> counted(CompletableFuture<String> result, Counter accepted) {
        return result.whenComplete((id, failure) -> {
            if (failure == null) {
                accepted.increment();
                log(id);
            } else {
                refuse(refusalIn(failure));
            }
        });
    }

    private static void log(String id) {
        if (LOG.isDebugEnabled()) {
            try (LogFields fields = new LogFields().with(LogFields.ARTICLE, id)) {
                LOG.debug("article acknowledged");
            }
        }
    }

    private Counter accepted(String event) {
        return Counter.builder("tallywire.articles.accepted").description("Articles and withdrawals that Kafka acknowledged")
                .tag("event", event).register(meters);
    }

    private static String fingerprint(ArticleRequest article) {
        Instant time = article.publishedAt();
        return ArticleId.digest(article.id(), article.publisher(), article.text(), article.url(), article.title(),
                article.language(), time == null ? null : time.toString());
    }
}
