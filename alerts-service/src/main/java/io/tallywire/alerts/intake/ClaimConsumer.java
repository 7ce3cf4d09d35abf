package io.tallywire.alerts.intake;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.tallywire.messaging.inbox.BatchTrace;
import io.tallywire.messaging.inbox.Inbox;

/** Hands each batch of claim events to the intake. It returns, and so lets offsets be committed, only when all is stored. */
@ApplicationScoped
public class ClaimConsumer {
    private final Inbox inbox;
    private final ClaimIntake intake;

    public ClaimConsumer(Inbox inbox, ClaimIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Incoming("claims")
    @Blocking
    public void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        try (BatchTrace trace = BatchTrace.begin(records)) {
            inbox.process(records, intake);
        }
    }
}
