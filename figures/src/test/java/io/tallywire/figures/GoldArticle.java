package io.tallywire.figures;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An article of {@code gold/} with the figures that a careful reader finds in it. */
record GoldArticle(Article article, List<Expected> figures) {
    /** A figure as annotated; labels and confidence are not. */
    record Expected(int start, int end, @Nullable BigDecimal lower, @Nullable BigDecimal upper, String unit, String hedge,
            String role, @Nullable String counted, String modality, @Nullable String source, @Nullable TimeSpan time) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static GoldArticle read(String name) throws IOException {
        try (InputStream in = GoldArticle.class.getResourceAsStream("/gold/" + name + ".json")) {
            JsonNode root = JSON.readTree(in);
            List<Expected> figures = new ArrayList<>();
            root.get("figures").forEach(figure -> figures.add(expected(figure)));
            return new GoldArticle(new Article(root.get("text").asText(), root.get("title").asText(),
                    root.get("language").asText(), Instant.parse(root.get("publishedAt").asText()), null), figures);
        }
    }

    private static Expected expected(JsonNode json) {
        JsonNode time = json.get("time");
        return new Expected(json.get("start").asInt(), json.get("end").asInt(), number(json.get("lower")),
                number(json.get("upper")), json.get("unit").asText(), json.get("hedge").asText(), json.get("role").asText(),
                text(json.get("counted")), json.get("modality").asText(), text(json.get("source")), time.isNull() ? null
                        : new TimeSpan(LocalDate.parse(time.get("from").asText()), LocalDate.parse(time.get("to").asText())));
    }

    private static @Nullable BigDecimal number(JsonNode json) {
        return json.isNull() ? null : json.decimalValue();
    }

    private static @Nullable String text(JsonNode json) {
        return json.isNull() ? null : json.asText();
    }
}
