package io.tallywire.figures.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.ibm.icu.text.RuleBasedNumberFormat;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.TextScanner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NumberReaderTest {
    private static final TextScanner SCANNER = new TextScanner();
    private static final Map<String, NumberReader> READERS = Map.of("de", new NumberReader("de", NumberWords.of("de")), "en",
            new NumberReader("en", NumberWords.of("en")));

    private static final Map<String, RuleBasedNumberFormat> SPELLERS = Map.of("de",
            new RuleBasedNumberFormat(Locale.GERMAN, RuleBasedNumberFormat.SPELLOUT), "en",
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT));

    private static NumberPhrase read(String language, String text) {
        Atoms atoms = SCANNER.scan(Article.of(text), language).atoms(NumberWords.of(language)::isNumber);
        NumberPhrase phrase = Objects.requireNonNull(READERS.get(language)).read(atoms, 0, false);
        assertThat(phrase).as(text).isNotNull();
        NumberPhrase found = Objects.requireNonNull(phrase);
        assertThat(found.end()).as("end of «" + text + "»").isEqualTo(atoms.size());
        return found;
    }

    private static String spelled(String language, long number) {
        return Objects.requireNonNull(SPELLERS.get(language)).format(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "en" })
    void everyNumberBelowAMillionIsReadBack(String language) {
        for (long number = 0; number < 1_000_000; number++) {
            String text = spelled(language, number);
            Atoms atoms = SCANNER.scan(Article.of(text), language).atoms(NumberWords.of(language)::isNumber);
            NumberPhrase phrase = Objects.requireNonNull(READERS.get(language)).read(atoms, 0, false);
            if (phrase == null || phrase.end() != atoms.size() || phrase.value().longValueExact() != number) {
                assertThat(phrase).as(text).extracting(NumberPhrase::value).isEqualTo(BigDecimal.valueOf(number));
            }
        }
    }

    /** Each group of three digits in turn empty, one, and of every form that is spelled in a way of its own. */
    @ParameterizedTest
    @ValueSource(strings = { "de", "en" })
    void everyMixOfGroupsIsReadBack(String language) {
        long[] groups = { 0, 1, 2, 17, 21, 100, 101, 213, 999 };
        for (long billions : groups) {
            for (long millions : groups) {
                for (long thousands : groups) {
                    for (long rest : groups) {
                        long number = ((billions * 1000 + millions) * 1000 + thousands) * 1000 + rest;
                        assertThat(read(language, spelled(language, number)).value())
                                .isEqualByComparingTo(BigDecimal.valueOf(number));
                    }
                }
            }
        }
    }

    @Property(tries = 3000)
    void largerNumbersAreReadBack(@ForAll @LongRange(min = 1_000_000, max = 1_000_000_000_000L) long number) {
        assertThat(read("de", spelled("de", number)).value()).isEqualByComparingTo(BigDecimal.valueOf(number));
        assertThat(read("en", spelled("en", number)).value()).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1.234.567|1234567", "12,75|12.75", "4.800|4800", "2.976,5|2976.5", "3 400|3400",
            "1\u202f250\u202f000|1250000", "7'300|7300", "7’300|7300", "4,7 Mio.|4700000", "3 Mrd|3000000000",
            "zwei Billionen|2000000000000",
            "anderthalb Millionen|1500000", "siebeneinhalb|7.5", "eine halbe Million|500000", "drei Dutzend|36",
            "fünfzehnhundert|1500",
            "minus 8,5|-8.5", "5 Tsd.|5000", "zwei Komma vier|2.4", "eine Million zweihunderttausend|1200000",
            "eine Viertelmillion|250000" })
    void germanNumbersAreRead(String text, BigDecimal value) {
        assertThat(read("de", text).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1,234,567|1234567", "12.75|12.75", "9k|9000", "2.4bn|2400000000",
            "three million|3000000",
            "a hundred and seven|107", "two and a half million|2500000", "half a million|500000",
            "3 million and a half|3500000",
            "four dozen|48", "nine point two five|9.25", "6 1/2|6.5", "3½|3.5", "ninety-nine|99", "minus 4|-4",
            "7 crore|70000000",
            "one and three quarters|1.75" })
    void englishNumbersAreRead(String text, BigDecimal value) {
        assertThat(read("en", text).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({ "de, Tausende, 1000", "de, mehrere Hundert, 100", "de, zig Millionen, 1000000", "en, dozens, 12",
            "en, hundreds of thousands, 100000", "en, a few hundred, 100", "en, several thousand, 1000" })
    void pluralsAreVague(String language, String text, BigDecimal value) {
        NumberPhrase phrase = read(language, text);

        assertThat(phrase.shape()).isEqualTo(NumberPhrase.Shape.VAGUE);
        assertThat(phrase.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({ "de, zwei Drittel", "de, ein Viertel", "de, Hälfte", "en, two-thirds", "en, a quarter",
            "en, three fifths" })
    void sharesAreFractions(String language, String text) {
        assertThat(read(language, text).shape()).isEqualTo(NumberPhrase.Shape.FRACTION);
    }
}
