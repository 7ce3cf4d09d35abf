package io.tallywire.console.words;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.console.ServicesBehind;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
class WordsTest {
    @Test
    void whatIsCountedHasAWordInBothLanguages() {
        get("/api/words/de").then().statusCode(200).body("fatality", equalTo("Tote")).body("bridge", equalTo("Brücke"));
        get("/api/words/en").then().statusCode(200).body("bridge", equalTo("bridge"));
    }

    @Test
    void otherLanguagesHaveNone() {
        get("/api/words/fr").then().statusCode(404);
    }
}
