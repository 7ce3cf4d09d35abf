package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.http.Encoded;
import io.tallywire.cli.system.Service;

/** Each hostile input gets its answer, tells a stranger nothing about the inside, and harms nobody else. */
@Timeout(60)
class HostileInputIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    /** What a stack trace, or a class by its name, has in it. */
    private static final List<String> INSIDE = List.of("io.tallywire", "io.quarkus", "com.fasterxml", "java.lang",
            "org.hibernate",
            "org.postgresql", "Exception", "\tat ", "SQLSTATE");

    static Stream<Hostile> rows() {
        return HostileTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void hostileInputGetsItsAnswer(Hostile hostile) {
        RawHttp.Answer answer = RawHttp.send(SYSTEM.client(hostile.service()).base().getPort(), hostile.request());

        assertThat(answer.status()).as(answer.text()).isEqualTo(hostile.status());
        assertThat(answer.text()).contains(hostile.says()).doesNotContain(INSIDE);
    }

    @Test
    void theServicesGoOnAfterAllOfIt() {
        for (Service service : Service.values()) {
            assertThat(SYSTEM.get(service, "/q/health/ready").statusCode()).as(service.title()).isEqualTo(200);
        }
    }

    @Test
    void scriptIsKeptAsGivenAndEscapedInTheFeed() {
        String id = "script-" + UUID.randomUUID();
        String script = "<script>alert('" + id + "')</script>";
        String text = "Die Zahl der Verletzten in " + id + " stieg von 20 auf 70, teilte " + script + " mit.";

        SYSTEM.post(Map.of("id", id, "publisher", "<b>Blatt</b>" + script, "title", script, "language", "de", "publishedAt",
                "2026-05-04T08:00:00Z", "text", text));

        assertThat(SYSTEM.claims(id)).isNotEmpty();
        JsonNode article = SYSTEM.client(Service.CLAIMS).get("/articles/" + Encoded.path(id)).orElseThrow();
        assertThat(article.path("text").asText()).isEqualTo(text);
        assertThat(article.path("title").asText()).isEqualTo(script);
        assertThat(SYSTEM.alerts(id, 1)).isNotEmpty();
        String feed = SYSTEM.get(Service.ALERTS, "/alerts/feed?article=" + id).body();
        assertThat(feed).contains(id).doesNotContain("<script", "<b>Blatt");
        assertThat(feed).as("once as text").contains("&lt;script").as("twice in HTML").contains("&amp;lt;script");
    }
}
