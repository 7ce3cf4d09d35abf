package io.tallywire.teststack.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.tallywire.teststack.access.Knocking.Answer;

/** What every service must do about tokens and roles: tried on each of its operations with each role. */
public abstract class AccessContract {
    @TestHTTPResource("/")
    protected @Nullable URI base;
    protected @Nullable IdentityProvider provider;

    private Knocking knocking = new Knocking(URI.create("http://127.0.0.1/"));

    /** Every operation of the service, apart from metrics and the description of its interface. */
    protected abstract List<Door> doors();

    @BeforeEach
    void find() {
        knocking = new Knocking(java.util.Objects.requireNonNull(base));
    }

    protected final IdentityProvider provider() {
        return java.util.Objects.requireNonNull(provider);
    }

    /** All that a stream says until the service ends it. */
    protected final String streamUntilItsEnd(String path, String token) {
        return knocking.wholeStream(path, token);
    }

    @Test
    void eachRoleOpensItsDoorsAndNoOthers() {
        SoftAssertions all = new SoftAssertions();
        for (Door door : allDoors()) {
            for (String role : Door.ALL) {
                Answer answer = knocking.at(door, provider().token(role));
                if (door.roles().contains(role)) {
                    all.assertThat(answer.status()).as(door.operation() + " as " + role).isNotIn(401, 403).isLessThan(500);
                } else {
                    all.assertThat(answer.status()).as(door.operation() + " as " + role).isEqualTo(403);
                    all.assertThat(answer.challenge()).contains("insufficient_scope");
                    all.assertThat(answer.type()).isEqualTo("application/problem+json");
                    all.assertThat(answer.body()).contains("\"detail\"", "`" + role + "`",
                            door.roles().contains("reader") ? "`reader`" : "`" + door.roles().iterator().next() + "`");
                }
            }
            all.assertThat(knocking.at(door, provider().token("cleaner")).status()).as(door.operation() + " as cleaner")
                    .isEqualTo(403);
        }
        all.assertAll();
    }

    @Test
    void withoutATokenNoDoorOpens() {
        for (Door door : allDoors()) {
            Answer answer = knocking.at(door, null);

            assertThat(answer.status()).as(door.operation()).isEqualTo(401);
            assertThat(answer.challenge()).isEqualTo("Bearer realm=\"tallywire\"");
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"detail\"", "Authorization: Bearer");
        }
    }

    @Test
    void aTokenThatIsNotGoodOpensNoDoor() {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> token : BadTokens.of(provider()).entrySet()) {
            for (Door door : allDoors()) {
                Answer answer = knocking.at(door, token.getValue());
                all.assertThat(answer.status()).as(door.operation() + " with a token " + token.getKey()).isEqualTo(401);
                all.assertThat(answer.challenge()).contains("invalid_token");
                all.assertThat(answer.body()).contains("\"detail\"", "get a new one").doesNotContain("Exception");
            }
        }
        all.assertAll();
    }

    @Test
    void everyOperationIsInTheTable() {
        Answer described = knocking.at(Door.forAll("GET /q/openapi?format=json"), provider().token("reader"));

        assertThat(knocking.operationsIn(described.body()))
                .isEqualTo(new TreeSet<>(doors().stream().map(Door::operation).toList()));
        assertThat(described.body()).contains("securitySchemes", "bearer");
    }

    @Test
    void healthIsOpenToEverybody() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started")) {
            assertThat(knocking.at(Door.forAll("GET " + path), null).status()).as(path).isIn(200, 503);
        }
    }

    private List<Door> allDoors() {
        List<Door> all = new ArrayList<>(doors());
        all.add(Door.forReaders("GET /q/metrics"));
        all.add(Door.forAll("GET /q/openapi"));
        all.add(Door.forAll("GET /nothing/here"));
        return all;
    }
}
