package io.tallywire.console;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
class PageTest {
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"[^>]*>(.*?)</script>");

    @Test
    void thePageAndItsScriptComeFromTheConsole() {
        var page = get("/");

        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        var script = SCRIPT.matcher(page.asString());
        assertThat(script.find()).isTrue();
        assertThat(script.group(1)).startsWith("/static/bundle/");
        assertThat(get(script.group(1)).then().statusCode(200).extract().header("Cache-Control")).contains("immutable");
    }

    @Test
    void noScriptStandsInThePage() {
        assertThat(get("/").asString()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("onclick=", "onload=");
    }

    @Test
    void theConsoleTellsThatItIsWell() {
        get("/q/health/ready").then().statusCode(200);
    }
}
