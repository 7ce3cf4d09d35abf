package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tallywire.localstack.StackPorts;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.access.IdentityProvider;

@QuarkusTest
@OnTestStack
@TestProfile(ProviderAwayIT.Away.class)
class ProviderAwayIT {
    @ConfigProperty(name = "test.provider.port")
    int port;

    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String port = String.valueOf(StackPorts.free().kafka());
            return Map.of("tallywire.security", "on", "test.provider.port", port,
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:" + port);
        }
    }

    @Test
    void nobodyIsLetInWhileTokensCannotBeCheckedAndEverythingWorksOnceTheyCan() {
        withdraw("header.claims.signature").then().statusCode(503).contentType("application/problem+json")
                .header("Retry-After", equalTo("5")).body("detail", containsString("identity provider"));
        given().when().get("/q/health/live").then().statusCode(200);

        try (IdentityProvider provider = IdentityProvider.startOn(port)) {
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> assertThat(withdraw(provider.token("publisher")).statusCode()).isEqualTo(202));
            withdraw(provider.token("reader")).then().statusCode(403);
        }
    }

    private static Response withdraw(String token) {
        return given().header("Authorization", "Bearer " + token).when().delete("/articles/nothing");
    }
}
