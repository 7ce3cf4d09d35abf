package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Holds how well the labels alone bring the figures of a story together and keep others apart, on stories of our own. */
class GoldStoriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "place";

    /** A figure by the series it belongs to and by the one that its labels name. */
    private record Filed(String series, String labels) {
    }

    @ParameterizedTest
    @CsvSource({ "bridge-wesel cholera-kilwa geese-oderbruch, 0.91",
            "dengue-madeira referendum-nordmark strike-daycare train-csorna, 0.91",
            "dam-rio-claro opera-breslauer-platz recall-babymilk refugees-adre, 0.78",
            "landslide-tsanari maize-romania merger-strait otters-waldviertel wasser-kreuzlohe, 0.83" })
    void labelsGroupTheFiguresOfAStoryAsWellAsTheyDo(String stories, double floor) throws IOException {
        List<Filed> filed = new ArrayList<>();
        for (String story : stories.split(" ")) {
            filed.addAll(read(story));
        }
        double precision = filed.stream().mapToDouble(one -> share(filed, one, true)).average().orElse(0);
        double recall = filed.stream().mapToDouble(one -> share(filed, one, false)).average().orElse(0);

        assertThat(2 * precision * recall / (precision + recall)).describedAs("B-cubed F1 of %s", filed).isGreaterThan(floor);
    }

    private static double share(List<Filed> all, Filed one, boolean ofLabels) {
        List<Filed> others = all.stream()
                .filter(other -> ofLabels ? other.labels().equals(one.labels()) : other.series().equals(one.series())).toList();
        return (double) others.stream().filter(one::equals).count() / others.size();
    }

    private static List<Filed> read(String story) throws IOException {
        FigureExtractor extractor = FigureExtractor.create();
        List<Filed> filed = new ArrayList<>();
        try (InputStream in = GoldStoriesTest.class.getResourceAsStream("/gold/stories/" + story + ".json")) {
            for (JsonNode article : JSON.readTree(in).get("articles")) {
                String text = article.get("text").asText();
                List<Figure> found = extractor.extract(new Article(text, article.get("title").asText(),
                        article.get("language").asText(), Instant.parse(article.get("publishedAt").asText()), null));
                for (JsonNode figure : article.get("figures")) {
                    int at = start(text, figure);
                    found.stream().filter(one -> one.start() <= at && at < one.end()).forEach(one -> filed
                            .add(new Filed(story + " " + figure.get("series").asText(), story + " " + identity(one.labels()))));
                }
            }
        }
        return filed;
    }

    /** As the claims service tells series apart: by the name of a place, with or without its country. */
    private static Map<String, String> identity(Map<String, String> labels) {
        Map<String, String> identity = new TreeMap<>(labels);
        identity.computeIfPresent(PLACE, (label, place) -> place.substring(place.indexOf('/') + 1));
        return identity;
    }

    private static int start(String text, JsonNode figure) {
        int at = -1;
        for (int i = 0; i < figure.path("occurrence").asInt(1); i++) {
            at = text.indexOf(figure.get("text").asText(), at + 1);
        }
        return at;
    }
}
