package io.tallywire.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.tallywire.events.Topics;
import io.tallywire.ingest.article.ArticlesConfig;
import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.tracing.Traces;

/**
 * Writes to the topic of articles. What it promises about a record it keeps by Kafka's own means: all in-sync replicas
 * have it, retries inside the producer neither double it nor change the order of a key.
 */
@ApplicationScoped
public class ArticleTopic {
    private static final Logger LOG = Logger.getLogger(ArticleTopic.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final Waiting waiting;
    private final Timer acknowledgement;
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());
    private @Nullable Producer<String, byte[]> producer;

    public ArticleTopic(ArticlesConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters) {
        this.settings = ProducerSettings.of(kafka, config.acknowledgeWithin());
        this.waiting = new Waiting(config.maxWaiting().asLongValue());
        this.acknowledgement = Timer.builder("tallywire.articles.acknowledgement")
                .description("From handing an article to the producer to Kafka's acknowledgement")
                .publishPercentileHistogram().register(meters);
    }

    /**
     * Blocks only while the producer's buffer is full, or while it knows no broker. Once it has done so in vain, all are
     * refused
     * for a second without being tried: else a long NDJSON request would wait anew for each of its lines.
     *
     * @return completed once Kafka has acknowledged; or exceptionally, with {@link Refused}, when it has not in time. Then the
     *         record may have come through or not, and sending it again does no harm.
     */
    public CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
        var acknowledged = new CompletableFuture<Void>();
        long size = message.value().length;
        if (System.nanoTime() - restsUntil.get() < 0) {
            acknowledged.completeExceptionally(notAcknowledged("Kafka cannot be reached"));
            return acknowledged;
        }
        if (!waiting.enter(size)) {
            acknowledged.completeExceptionally(notAcknowledged("Too much waits for Kafka already"));
            return acknowledged;
        }
        Span span = step(message);
        acknowledged.whenComplete((done, failure) -> {
            waiting.leave(size);
            if (failure != null) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
        var begun = Timer.start();
        Producer<String, byte[]> current = null;
        try {
            current = producer();
            Producer<String, byte[]> sender = current;
            current.send(message, (metadata, failure) -> {
                if (failure == null) {
                    begun.stop(acknowledgement);
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(refusal(sender, failure));
                }
            });
            if (acknowledged.isCompletedExceptionally() && acknowledged.exceptionNow() instanceof Refused refused
                    && refused.reason() == Reason.NOT_ACKNOWLEDGED) {
                restsUntil.set(System.nanoTime() + REST.toNanos());
            }
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.completeExceptionally(refusal(current, e));
        }
        return acknowledged;
    }

    /** From here on the article's trace goes by Kafka. A line of a long request begins a trace of its own. */
    private static Span step(ProducerRecord<String, byte[]> message) {
        Span span = Traces.begin(message.topic() + " send", SpanKind.PRODUCER, Traces.current());
        String place = Traces.of(span);
        if (place != null) {
            message.headers().add(Traces.HEADER, place.getBytes(StandardCharsets.UTF_8));
        }
        return span;
    }

    /** Finds out which brokers have the topic, and throws {@link KafkaException} if they cannot be reached. */
    void meet() {
        producer().partitionsFor(Topics.ARTICLES);
    }

    void close(@Observes ShutdownEvent event) {
        Producer<String, byte[]> last = take(null);
        if (last != null) {
            last.close(DRAIN);
        }
    }

    private Refused refusal(@Nullable Producer<String, byte[]> sender, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            return Refused.because(Reason.TOO_LARGE,
                    "Kafka is set to take smaller records than this article makes; shorten the text,"
                            + " or have the operator raise max.message.bytes of the topic.");
        }
        if (!(failure instanceof TimeoutException) && !(failure instanceof RetriableException)) {
            LOG.warnf("producer given up: %s", failure.toString());
            Producer<String, byte[]> broken = sender == null ? null : take(sender);
            if (broken != null) {
                Thread.startVirtualThread(() -> broken.close(Duration.ZERO));
            }
        }
        return notAcknowledged("Kafka has not acknowledged the article");
    }

    private static Refused notAcknowledged(String fact) {
        return Refused.forNow(Reason.NOT_ACKNOWLEDGED,
                fact + "; send it again later, which does no harm if it has come through.",
                TRY_AGAIN_AFTER);
    }

    /**
     * Made when first needed, so that the service starts without Kafka, and again after a failure that it cannot recover from.
     */
    private synchronized Producer<String, byte[]> producer() {
        Producer<String, byte[]> present = producer;
        if (present == null) {
            present = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    /** Takes away the present producer, if it is the given one or none is given. */
    private synchronized @Nullable Producer<String, byte[]> take(@Nullable Producer<String, byte[]> which) {
        Producer<String, byte[]> present = producer;
        if (which != null && which != present) {
            return null;
        }
        producer = null;
        return present;
    }
}
