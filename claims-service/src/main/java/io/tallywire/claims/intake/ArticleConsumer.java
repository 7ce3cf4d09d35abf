package io.tallywire.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.tallywire.messaging.inbox.BatchTrace;
import io.tallywire.messaging.inbox.Inbox;

/** Hands each batch of article events to the intake. It returns, and so lets offsets be committed, only when all is stored. */
@ApplicationScoped
public class ArticleConsumer {
    private final Inbox inbox;
    private final ArticleIntake intake;

    public ArticleConsumer(Inbox inbox, ArticleIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("articles")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        try (BatchTrace trace = BatchTrace.begin(records)) {
            inbox.process(records, intake);
        }
    }
}
