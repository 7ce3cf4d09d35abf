package io.tallywire.origins;

import static io.tallywire.origins.Texts.print;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.FigureExtractor;

class TextPrintsTest {
    private static final String BRIDGE = Texts.read("bridge-agency.de");

    @ParameterizedTest
    @CsvSource({ "14 Menschen, 31 Menschen", "14 Menschen, zwanzig Menschen", "mindestens 14, rund 1.200", "22 Uhr, 23 Uhr" })
    void aNumberIsMaskedInDigitsAndInWords(String number, String other) {
        assertThat(print(BRIDGE.replace(number, other)).similarity(print(BRIDGE))).isEqualTo(1);
    }

    @Test
    void aMaskedNumberStillTellsTextsApart() {
        assertThat(print(BRIDGE.replace("14 Menschen", "31 Menschen")).exact()).isNotEqualTo(print(BRIDGE).exact());
    }

    @Test
    void caseAndPunctuationAndLayoutDoNotCount() {
        String other = BRIDGE.replace("Eile", "EILE").replace("\n\n", " ").replace("ü", "u");

        assertThat(print("„" + other + "“").similarity(print(BRIDGE))).isEqualTo(1);
        assertThat(print(BRIDGE.replace("\n\n", " ").replace(",", " ")).exact()).isEqualTo(print(BRIDGE).exact());
    }

    @Test
    void ofAShortTextOnlyTheWholeCounts() {
        TextPrint print = german("Es gab drei Tote.");

        assertThat(print.hasSignature()).isFalse();
        assertThat(CopyRule.isCopy(print, german("Es gab 3 Tote!"))).isTrue();
        assertThat(CopyRule.isCopy(print, german("Es gab vier Tote."))).isFalse();
        assertThat(CopyRule.isCopy(print, print(BRIDGE))).isFalse();
    }

    @Test
    void aPrintIsReadAsItWasStored() {
        TextPrint print = print(BRIDGE);

        TextPrint read = TextPrint.of(print.toBytes());

        assertThat(read.toBytes()).isEqualTo(print.toBytes());
        assertThat(read.similarity(print)).isEqualTo(1);
        assertThat(read.sharedNames(print)).isEqualTo(print.names()).isPositive();
        assertThat(read.sharedNumbers(print)).isEqualTo(print.numbers()).isPositive();
    }

    @Test
    void anEmptyTextHasAPrintToo() {
        assertThat(print("").hasSignature()).isFalse();
    }

    private static TextPrint german(String text) {
        return TextPrints.of(text, FigureExtractor.create().extract(new Article(text, null, "de", null, null)));
    }
}
