package io.tallywire.figures.text;

/**
 * A word, a run of digits, or a single mark of the text.
 *
 * @param index its place in {@link Document#tokens()}
 * @param start UTF-16 offset in the article's text
 * @param end exclusive
 * @param text as written
 * @param lower in lower case by the rules of the root locale, with typographic apostrophes made plain
 * @param spaceBefore whether white space (no-break and thin spaces included) or the start of the text stands before it
 */
public record Token(int index, Kind kind, int start, int end, String text, String lower, boolean spaceBefore) {
    public enum Kind {
        /** Letters, with the hyphens and apostrophes inside them: "Open-Source-Projekt", "Kiew’s". */
        WORD,
        /** Digits with the separators inside them, undecided: "11.000", "4,72", "11'000"; never the spaces between groups. */
        NUMBER,
        /** Letters and digits mixed: "IL76s", "A380", "30-jährige", "5k". */
        CODE,
        /** A link or a mail address. */
        LINK,
        /** Any one quotation mark, guillemet or double prime. */
        QUOTE,
        /** Comma, full stop, colon, bracket, dash: one mark of punctuation. */
        PUNCTUATION,
        /** Currency signs, %, °, §, ±, ~ and every other sign. */
        SYMBOL
    }

    public boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }
}
