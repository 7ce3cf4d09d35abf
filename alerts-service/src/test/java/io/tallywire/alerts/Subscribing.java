package io.tallywire.alerts;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.restassured.response.ValidatableResponse;
import io.tallywire.events.Alert;
import io.tallywire.figures.Hedge;

/** Subscribes receivers, and makes alerts for them. */
record Subscribing(Outside outside) {
    /** Subscribes the receiver to what happens in these series, and tells it the secret. */
    String subscribe(WebhookReceiver receiver, List<ClaimSamples> series) {
        return subscribe(receiver, body(receiver, series));
    }

    String subscribe(WebhookReceiver receiver, Map<String, Object> body) {
        var answer = given().contentType("application/json").body(body).post("/subscriptions").then().statusCode(201).extract();
        receiver.verifyWith(answer.path("secret"));
        return answer.path("id");
    }

    static Map<String, Object> body(WebhookReceiver receiver, List<ClaimSamples> series) {
        return Map.of("url", receiver.url(), "match",
                List.of("cause=~\"" + series.stream().map(ClaimSamples::series).collect(Collectors.joining("|")) + "\""));
    }

    /** Each series gets so many estimates, each twice the one before. */
    void revise(List<ClaimSamples> series, long from, int times) {
        for (int i = 0; i < times; i++) {
            for (ClaimSamples samples : series) {
                outside.send(samples.says("Mayor", Hedge.EXACT, from << i));
            }
        }
    }

    static long valueOf(Alert alert) {
        return Objects.requireNonNull(alert.after().interval().lower()).longValue();
    }

    static ValidatableResponse post(String path) {
        return given().post(path).then();
    }
}
