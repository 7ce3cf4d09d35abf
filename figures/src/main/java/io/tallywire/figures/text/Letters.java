package io.tallywire.figures.text;

/** Classes of characters that the scanner tells apart. */
final class Letters {
    private static final String QUOTES = "\"“”„‟«»‹›‘’‚‛'`´″′";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Letters() {
    }

    static boolean isLetter(int c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z'
                : Character.isLetter(c) || c == SOFT_HYPHEN || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Of the digits only those of the decimal system in ASCII: others are signs to news text. */
    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(int c) {
        return c <= ' ' || (c > 127 && (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK || c == 0x85));
    }

    static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                true;
            default -> c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '…' || c == '/'
                    || c == '¿' || c == '¡' || c == '•' || c == '·' || c == '*' || c == '−';
        };
    }
}
