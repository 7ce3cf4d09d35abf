package io.tallywire.claims;

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
@OnTestStack(database = "claims")
@QuarkusTestResource(value = IdentityProviderResource.class, restrictToAnnotatedClass = true)
class AccessIT extends AccessContract {
    @Override
    protected List<Door> doors() {
        return List.of(
                Door.forOperators("GET /dead-letters"),
                Door.forOperators("GET /dead-letters/{id}"),
                Door.forOperators("POST /dead-letters/{id}/replay"),
                Door.forReaders("GET /articles/{id}"),
                Door.forReaders("GET /claims"),
                Door.forReaders("GET /claims/stream"),
                Door.forReaders("POST /claims/{id}/flags"),
                Door.forEditors("GET /flags"),
                Door.forEditors("POST /flags/{id}/review"),
                Door.forReaders("GET /series"),
                Door.forReaders("GET /series/{id}"),
                Door.forReaders("GET /series/{id}/estimates"),
                Door.forReaders("GET /series/{id}/decisions"),
                Door.forEditors("PATCH /series/{id}"),
                Door.forEditors("POST /series/{id}/merge"),
                Door.forEditors("POST /series/{id}/split"),
                Door.forEditors("DELETE /series/{id}/decisions/{decision}"),
                Door.forReaders("POST /extractions"));
    }

    @Test
    void aStreamEndsWithItsToken() {
        Duration life = Duration.ofSeconds(3);
        long begun = System.nanoTime();

        assertThat(streamUntilItsEnd("/claims/stream", provider().token(life, "reader"))).contains("connected");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(life.minusSeconds(2), life.plusSeconds(3));
    }
}
