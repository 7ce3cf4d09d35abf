package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the quality of extraction, field by field, on articles of our own. */
class GoldTest {
    private static final List<String> ARTICLES = List.of("avalanche-en", "bank-en", "bus-en", "fire-en", "heat-de",
            "hospital-de",
            "port-en", "quake-de", "rates-en", "rescue-de", "school-de", "space-en", "trade-de",
            "troops-retold-de", "vote-en", "withdrawal-en");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");
    private static final Map<String, BiPredicate<GoldArticle.Expected, Figure>> FIELDS = Map.of(
            "hedge", (wanted, found) -> name(found.hedge()).equals(wanted.hedge()),
            "role", (wanted, found) -> name(found.role()).equals(wanted.role()),
            "modality", (wanted, found) -> name(found.modality()).equals(wanted.modality()),
            "counted", (wanted, found) -> wanted.counted() == null
                    || found.counted() != null && shareWord(wanted.counted(), found.counted().text()),
            "source", (wanted, found) -> wanted.source() == null ? found.source() == null
                    : found.source() != null && shareWord(wanted.source(), found.source().name()),
            "time", (wanted, found) -> Objects.equals(wanted.time(), found.time()));

    @Test
    void everyFieldStaysAsGoodAsItIs() throws IOException {
        FigureExtractor extractor = FigureExtractor.create();
        int wanted = 0;
        int found = 0;
        int right = 0;
        Map<String, Integer> fields = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String name : ARTICLES) {
            GoldArticle gold = GoldArticle.read(name);
            List<Figure> figures = extractor.extract(gold.article());
            wanted += gold.figures().size();
            found += figures.size();
            for (GoldArticle.Expected expected : gold.figures()) {
                Figure figure = at(expected, figures);
                right += figure == null ? 0 : 1;
                for (var field : FIELDS.entrySet()) {
                    boolean fits = figure != null && field.getValue().test(expected, figure);
                    fields.merge(field.getKey(), fits ? 1 : 0, Integer::sum);
                    if (!fits) {
                        wrong.add(name + " " + field.getKey() + " of " + expected + ": " + figure);
                    }
                }
            }
        }
        assertThat(share(right, wanted)).describedAs("recall of values; wrong: %s", wrong).isGreaterThanOrEqualTo(0.98);
        assertThat(share(right, found)).describedAs("precision of values").isGreaterThanOrEqualTo(0.98);
        for (var field : fields.entrySet()) {
            assertThat(share(field.getValue(), wanted)).describedAs("%s; wrong: %s", field.getKey(), wrong)
                    .isGreaterThanOrEqualTo(0.95);
        }
    }

    private static @Nullable Figure at(GoldArticle.Expected expected, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.start() == expected.start() && figure.end() == expected.end()
                        && same(expected.lower(), figure.interval().lower())
                        && same(expected.upper(), figure.interval().upper())
                        && figure.unit().equals(expected.unit()))
                .findFirst().orElse(null);
    }

    private static boolean same(@Nullable BigDecimal wanted, @Nullable BigDecimal found) {
        if (wanted == null || found == null) {
            return wanted == found;
        }
        return wanted.subtract(found).abs().compareTo(wanted.abs().multiply(TOLERANCE)) <= 0;
    }

    private static boolean shareWord(String wanted, String found) {
        List<String> words = stems(wanted);
        return stems(found).stream().anyMatch(words::contains);
    }

    private static List<String> stems(String phrase) {
        return List.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream().filter(word -> word.length() > 3)
                .map(word -> word.substring(0, Math.min(5, word.length()))).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
