package io.tallywire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tallywire.teststack.OnTestStack;

@QuarkusTest
@OnTestStack
@TestProfile(RateLimitIT.Slow.class)
class RateLimitIT {
    private static final String ARTICLE = "{\"publisher\": \"A\", \"text\": \"5\"}";

    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tallywire.rate-limit.articles-per-second", "1", "tallywire.rate-limit.burst", "2",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "192.0.2.1");
        }
    }

    @Test
    void singleArticlesAreRefusedOverTheLimitAndLinesAreReadMoreSlowly() {
        assertThat(post()).isEqualTo(202);
        assertThat(post()).isEqualTo(202);
        Posting.json(ARTICLE).then().statusCode(429)
                .contentType("application/problem+json").header("Retry-After", equalTo("1"));

        long begin = System.nanoTime();
        assertThat(Posting.lines(ARTICLE + "\n" + ARTICLE + "\n").then().extract().asString().lines()).hasSize(2)
                .allMatch(line -> line.contains("\"status\":202"));
        assertThat(System.nanoTime() - begin).isGreaterThan(1_000_000_000L);
        assertThat(IntStream.range(0, 30).map(RateLimitIT::postAsIfFrom)).as("nobody trusts what this client says of itself")
                .contains(429);
    }

    private static int postAsIfFrom(int host) {
        return Posting.request("application/json", ARTICLE.getBytes(StandardCharsets.UTF_8))
                .header("X-Forwarded-For", "192.0.2." + host).when().post("/articles").statusCode();
    }

    private static int post() {
        return Posting.json(ARTICLE).statusCode();
    }
}
