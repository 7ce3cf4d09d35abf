package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tallywire.teststack.OnTestStack;

@QuarkusTest
@OnTestStack(database = "claims")
@TestProfile(RequestLimitIT.Strict.class)
class RequestLimitIT {
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tallywire.requests.per-second", "0.01", "tallywire.requests.burst", "2",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseIs() {
        assertThat(from("192.0.2.1").statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.1").statusCode()).isEqualTo(200);

        from("192.0.2.1").then().statusCode(429).contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]?|100"))
                .body("detail", containsString("more requests than one client may"));
        assertThat(from("192.0.2.2").statusCode()).isEqualTo(200);
    }

    @Test
    void anIpv6ClientGainsNothingByTakingAnotherOfItsAddresses() {
        from("2001:db8::1");
        from("2001:db8::2");

        assertThat(from("2001:db8::3").statusCode()).isEqualTo(429);
    }

    @Test
    void pathsThatAreNotThereCountToo() {
        for (int i = 0; i < 2; i++) {
            given().header("X-Forwarded-For", "192.0.2.9").get("/nothing").then().statusCode(404);
        }

        assertThat(from("192.0.2.9").statusCode()).isEqualTo(429);
    }

    @Test
    void healthAndMetricsAreNotCounted() {
        for (int i = 0; i < 5; i++) {
            given().header("X-Forwarded-For", "192.0.2.8").get("/q/health/live").then().statusCode(200);
        }

        assertThat(from("192.0.2.8").statusCode()).isEqualTo(200);
    }

    private static Response from(String address) {
        return given().header("X-Forwarded-For", address).get("/series?limit=1");
    }
}
