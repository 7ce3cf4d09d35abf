package io.tallywire.ingest;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;

import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests with exactly the bytes and the content type that a test names. */
final class Posting {
    private Posting() {
    }

    static Response json(String body) {
        return post("application/json", body);
    }

    static Response lines(String body) {
        return post("application/x-ndjson", body);
    }

    static Response post(String contentType, String body) {
        return request(contentType, body.getBytes(StandardCharsets.UTF_8)).when().post("/articles");
    }

    static RequestSpecification request(String contentType, byte[] body) {
        EncoderConfig asGiven = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(contentType, ContentType.BINARY);
        return given().config(config().encoderConfig(asGiven)).contentType(contentType).body(body);
    }
}
