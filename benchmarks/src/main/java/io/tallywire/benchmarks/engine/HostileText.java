package io.tallywire.benchmarks.engine;

import java.util.Random;

/** Texts without end on which grammars could run wild. */
public enum HostileText {
    DIGITS("7"),
    BARE_NUMBERS("12 "),
    NUMBERED_LINES("5\n"),
    HYPHENATED_DIGITS("5-"),
    SLASHES("1/"),
    DECIMALS("1,000,"),
    MINUS_SIGNS("-5 "),
    RANGES("von 1 bis 2 "),
    CHANGES("from 1 to 2 "),
    PERCENT_SIGNS("%"),
    CURRENCY_SIGNS("€"),
    PRICES("$5 "),
    NUMBER_WORDS("zwanzig twenty "),
    ONE_NUMBER_WORD("zweihundert"),
    AND("und and "),
    ONE_WORD("Donaudampfschiff"),
    HYPHENATED_WORD("ab-"),
    HYPHENS("-"),
    CAPITALS("Haus Berlin Paris "),
    COMBINING_MARKS("a\u0301"),
    NESTED_QUOTES("„Er sagte “They said "),
    ALTERNATING_QUOTES("\"a' "),
    OPEN_BRACKETS("(5 ["),
    ONE_SENTENCE("Nach Angaben der Polizei starben 12 Menschen und police said 12 people died and "),
    SPEAKERS("sagte Anna Berg, said Ann Hill, 5 "),
    MARKUP("<a &amp &lt "),
    LINKS("http://a.b/c a@b.c "),
    NOISE("");

    private final String unit;

    HostileText(String unit) {
        this.unit = unit;
    }

    String of(int length) {
        if (!unit.isEmpty()) {
            return unit.repeat(length / unit.length() + 1).substring(0, length);
        }
        Random random = new Random(length);
        return random.ints(length, ' ', 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
