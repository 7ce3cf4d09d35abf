package io.tallywire.console.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.console.ServicesBehind;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
class StatusTest {
    @Test
    void everyServiceIsAskedWithTheTokenOfTheReader() {
        ServicesBehind.answer("/q/health", exchange -> send(exchange, 503,
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"Kafka\",\"status\":\"DOWN\",\"data\":{\"reason\":\"gone\"}}]}"));
        ServicesBehind.answer("/q/metrics", exchange -> {
            boolean reader = "Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, reader ? 200 : 401, reader ? "tallywire_consumer_lag{group=\"x\"} 5.0\n" : "{}");
        });

        given().header("Authorization", "Bearer good").get("/api/status").then().statusCode(200)
                .body("services.name", contains("ingest", "claims", "alerts"))
                .body("services.health", contains("DOWN", "DOWN", "AWAY"))
                .body("services[1].checks", hasSize(1)).body("services[1].checks[0].detail", equalTo("gone"))
                .body("services[1].lag", equalTo(5)).body("services[2].lag", nullValue());
        given().get("/api/status").then().statusCode(200).body("services[1].health", equalTo("DOWN"))
                .body("services[1].lag", nullValue());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
