package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.TestStack;

@QuarkusTest
@OnTestStack
class BadInputIT {
    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "{} {}", "{\"text\": \"a\", \"text\": \"b\", \"publisher\": \"A\"}" })
    void malformedJsonIsTold(String json) {
        problem(Posting.json(json), 400);
    }

    @Test
    void eachFaultyFieldHasItsEntry() {
        problem(Posting.json("{\"text\": \"\", \"language\": \"de_DE\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}"), 400)
                .body("violations.field", hasItems("publisher", "text", "language", "publishedAt"))
                .body("violations.message", hasItems("is missing", "must not be blank"));
    }

    @Test
    void invalidUtf8IsMalformed() {
        problem(Posting.request("application/json", "{\"publisher\": \"Müller\"}".getBytes(StandardCharsets.ISO_8859_1)).when()
                .post("/articles"), 400).body("detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 20 })
    void aTextOfSeveralMebibytesIsTooLarge(int mebibytes) {
        problem(Posting.json("{\"publisher\": \"A\", \"text\": \"" + "x".repeat(mebibytes << 20) + "\"}"), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/xml", "text/plain", "application/octet-stream",
            "application/json;charset=iso-8859-1" })
    void otherMediaTypesAreNotSupported(String type) {
        problem(Posting.post(type, "<a/>"), 415);
    }

    @Test
    void compressedBodiesAreNotSupported() {
        problem(Posting.request("application/json", new byte[] { 31, -117 }).header("Content-Encoding", "gzip").when()
                .post("/articles"), 415).body("detail", containsString("compression"));
    }

    @ParameterizedTest
    @CsvSource({ "GET, /articles, 405", "PUT, /articles/x, 405", "GET, /nothing, 404", "POST, /articles/x/y, 404" })
    void unknownPathsAndMethodsAnswerAProblemToo(String method, String path, int status) {
        String detail = given().when().request(method, path).then().statusCode(status).contentType("application/problem+json")
                .extract().path("detail");

        assertThat(detail).contains("/articles");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a%2Fb", "%20", "a%5Cb" })
    void noArticleWithAnIdThatCannotBeIsWithdrawn(String id) {
        given().urlEncodingEnabled(false).when().delete("/articles/" + id).then().statusCode(400)
                .contentType("application/problem+json").body("violations.field", equalTo(List.of("id")));
    }

    @Test
    void aBadLineStopsNoOther() {
        List<Integer> bad = List.of(17, 400, 1000);
        String lines = IntStream.rangeClosed(1, 1000).mapToObj(line -> bad.contains(line) ? "{\"publisher\": " + line
                : "{\"id\": \"line-" + line + "\", \"publisher\": \"A\", \"text\": \"" + line + " boats\"}")
                .reduce("", (all, line) -> all + line + "\n");

        String[] results = Posting.lines(lines).then().statusCode(200).extract().asString().split("\n");

        assertThat(results).hasSize(1000);
        for (int line = 1; line <= 1000; line++) {
            String expected = bad.contains(line) ? "{\"line\":" + line + ",\"status\":400,\"problem\":{"
                    : "{\"line\":" + line + ",\"id\":\"line-" + line + "\",\"status\":202}";
            assertThat(results[line - 1]).startsWith(expected);
        }
        assertThat(ArticleLog.all(TestStack.shared().bootstrapServers()).stream()
                .filter(message -> message.key().startsWith("line-"))).hasSize(997);
    }

    private static ValidatableResponse problem(Response response, int status) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("status", equalTo(status)).body("title", notNullValue()).body("detail", notNullValue())
                .body("detail", not(containsString("Exception"))).body("detail", not(containsString("io.tallywire")));
    }
}
