package io.tallywire.origins;

import static io.tallywire.origins.Texts.print;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CopyRuleTest {
    @ParameterizedTest
    @FieldSource("io.tallywire.origins.Texts#NAMES")
    void aTextThatIsCutOrHasAnotherNumberOrAgencyIsACopy(String name) {
        String text = Texts.read(name);

        assertThat(Stream.of(Texts.withoutFirstParagraph(text), Texts.withoutLastParagraph(text),
                text.replaceFirst("\\b(9|nine|Nine|14)\\b", "77"), "HAMBURG/LONDON (abc, xyz) - " + text,
                Texts.withoutLastParagraph(text).replaceFirst("\\b(9|nine|Nine|14)\\b", "dozens"),
                text + "\n\nRead more about this on our pages, and tell us what you think of it."))
                .allMatch(copy -> isCopy(text, copy));
    }

    @ParameterizedTest
    @CsvSource({ "5, 100", "10, 99", "15, 90" })
    void anEditedTextIsACopy(int percent, int atLeast) {
        Random random = new Random(percent);
        long copies = IntStream.range(0, 200).filter(i -> {
            String text = Texts.read(Texts.NAMES.get(i % 4));
            return isCopy(text, Texts.edited(text, percent, Texts.read(Texts.NAMES.get((i + 1) % 4)), random));
        }).count();

        assertThat(copies).isGreaterThanOrEqualTo(2L * atLeast);
    }

    @ParameterizedTest
    @CsvSource({ "bridge-agency.de, bridge-paper.de", "ferry-agency.en, ferry-paper.en" })
    void anotherTextOnTheSameEventIsNoCopy(String one, String other) {
        assertThat(print(Texts.read(one)).similarity(print(Texts.read(other)))).isLessThan(0.05);
        assertThat(isCopy(Texts.read(one), Texts.read(other))).isFalse();
        assertThat(isCopy(Texts.read(one), Texts.read(other) + "\n\n" + firstSentence(Texts.read(one)))).isFalse();
    }

    @Test
    void otherFillingsOfOneFormAreNoCopies() {
        String bulletin = Texts.bulletin("Arvella", "Southern Highlands", 4, 2, 11, 6, 80, 133);

        assertThat(isCopy(bulletin, Texts.bulletin("Pellworth", "Gulf of Marn", 5, 7, 34, 19, 210, 47))).isFalse();
        assertThat(isCopy(bulletin, Texts.bulletin("Arvella", "Southern Highlands", 4, 3, 11, 7, 80, 133))).isTrue();
    }

    private static boolean isCopy(String one, String other) {
        boolean copy = CopyRule.isCopy(print(one), print(other));
        assertThat(CopyRule.isCopy(print(other), print(one))).isEqualTo(copy);
        return copy;
    }

    private static String firstSentence(String text) {
        return text.split("(?<=\\.)\\s")[0];
    }
}
