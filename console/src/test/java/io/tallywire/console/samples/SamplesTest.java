package io.tallywire.console.samples;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.console.ServicesBehind;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
class SamplesTest {
    @Test
    void theStoryOfTheDemoIsThereToBePosted() {
        get("/api/samples").then().statusCode(200).body("items.article.id", hasItem("demo-1-morgenbote"))
                .body("items.article.text", everyItem(not(emptyString())))
                .body("items[0].alerts", contains("stated-change"));
    }
}
