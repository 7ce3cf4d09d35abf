package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongArticlesTest {
    private static final String REPORT = "Bei dem Brand in Kempten starben nach Angaben der Polizei rund 12 Menschen.";

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        LongArticles.read(Article.of(text), part -> {
            parts.add(part.text());
            return List.of();
        });
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "und ", "Zeile um Zeile\n", "a\uD83D\uDE00", "Ein Absatz.\n\nNoch einer. " })
    void noPartIsLongerThanTheBoundAndTogetherTheyAreTheText(String unit) {
        String text = unit.repeat(350_000 / unit.length());

        List<String> parts = parts(text);

        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(LongArticles.LONGEST_PART));
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part.length()).isGreaterThanOrEqualTo(LongArticles.LONGEST_PART / 2));
    }

    @Test
    void partsEndWhereALineEnds() {
        assertThat(parts("Ein Satz ohne Zahl.\n".repeat(20_000))).allMatch(part -> part.endsWith(".\n"));
    }

    @Test
    void noCharacterIsTornApart() {
        assertThat(parts("a" + "\uD83D\uDE00".repeat(150_000)))
                .noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }

    @Test
    void anArticleOfUsualLengthIsReadAsOne() {
        assertThat(parts(REPORT.repeat(LongArticles.LONGEST_PART / REPORT.length()))).hasSize(1);
    }

    @Test
    void offsetsPointIntoTheWholeText() {
        String text = "Die Sonne schien auf das Dorf.\n".repeat(10_000) + REPORT;

        List<Figure> figures = FigureExtractor.create().extract(Article.of(text));

        assertThat(figures).singleElement().satisfies(figure -> {
            Counted counted = Objects.requireNonNull(figure.counted());
            Source source = Objects.requireNonNull(figure.source());
            assertThat(text.substring(figure.start(), figure.end())).isEqualTo("rund 12");
            assertThat(text.substring(counted.start(), counted.end())).isEqualTo("Menschen");
            assertThat(text.substring(source.start(), source.end())).isEqualTo("Polizei");
            assertThat(figure.sentence().of(text)).isEqualTo(REPORT);
        });
    }

    @Test
    void theWholeArticleTellsTheLanguageOfItsParts() {
        String text = "Das ist der Bericht, den die Stadt in der Nacht und auch am Morgen mit der Post verschickt hat.\n"
                + "zwölf Tonnen\n".repeat(9_000);

        assertThat(FigureExtractor.create().extract(Article.of(text))).hasSize(9_000);
    }

    @Test
    void readingStopsWhereNobodyCouldHoldTheAnswer() {
        List<Figure> figures = FigureExtractor.create().extract(Article.of("5 t\n".repeat(100_000)));

        assertThat(figures).hasSize(LongArticles.MOST_FIGURES);
    }
}
