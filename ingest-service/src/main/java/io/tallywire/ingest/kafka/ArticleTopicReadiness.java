package io.tallywire.ingest.kafka;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.messaging.topic.TopicCreation;

/** Ready once the topic is there and its brokers are known: else the first articles would wait for that, some in vain. */
@Readiness
@ApplicationScoped
public class ArticleTopicReadiness implements HealthCheck {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicCreation topics;
    private final ArticleTopic articles;
    private final Thread thread = Thread.ofVirtual().name("article-topic").unstarted(this::meet);
    private volatile boolean met;

    public ArticleTopicReadiness(TopicCreation topics, ArticleTopic articles) {
        this.topics = topics;
        this.articles = articles;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topic of articles").status(met).build();
    }

    private void meet() {
        try {
            topics.await();
            while (!met) {
                try {
                    articles.meet();
                    met = true;
                } catch (KafkaException notYet) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
