package io.tallywire.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.access.AccessContract;
import io.tallywire.teststack.access.Door;
import io.tallywire.teststack.access.IdentityProviderResource;

@QuarkusTest
@OnTestStack(database = "alerts")
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class AccessIT extends AccessContract {
    @Override
    protected List<Door> doors() {
        return List.of(
                Door.forOperators("GET /dead-letters"),
                Door.forOperators("GET /dead-letters/{id}"),
                Door.forOperators("POST /dead-letters/{id}/replay"),
                Door.forReaders("GET /rules"),
                Door.forReaders("GET /rules/{id}"),
                Door.forReaders("POST /rules/preview"),
                Door.forEditors("POST /rules"),
                Door.forEditors("PUT /rules/{id}"),
                Door.forEditors("DELETE /rules/{id}"),
                Door.forReaders("GET /series/{id}/consensus"),
                Door.forReaders("GET /alerts"),
                Door.forReaders("GET /alerts/{id}"),
                Door.forReaders("GET /alerts/stream"),
                Door.forReaders("GET /alerts/feed"),
                Door.forEditors("POST /alerts/{id}/acknowledgement"),
                Door.forReaders("GET /silences"),
                Door.forReaders("GET /silences/{id}"),
                Door.forEditors("POST /silences"),
                Door.forEditors("DELETE /silences/{id}"),
                Door.forReaders("GET /subscriptions"),
                Door.forReaders("GET /subscriptions/{id}"),
                Door.forEditors("POST /subscriptions"),
                Door.forEditors("PUT /subscriptions/{id}"),
                Door.forEditors("DELETE /subscriptions/{id}"),
                Door.forEditors("POST /subscriptions/{id}/secret"),
                Door.forReaders("GET /subscriptions/{id}/deliveries"),
                Door.forEditors("POST /subscriptions/{id}/deliveries/{delivery}/redelivery"),
                Door.forEditors("POST /subscriptions/{id}/test"));
    }

    @Test
    void aStreamEndsWithItsToken() {
        Duration life = Duration.ofSeconds(3);
        long begun = System.nanoTime();

        assertThat(streamUntilItsEnd("/alerts/stream", provider().token(life, "reader"))).contains("connected");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(life.minusSeconds(2), life.plusSeconds(3));
    }
}
