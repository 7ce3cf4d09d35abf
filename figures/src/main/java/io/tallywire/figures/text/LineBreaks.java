package io.tallywire.figures.text;

/**
 * Tells line breaks that part paragraphs from those that only wrap a line: a line goes on where the next begins in lower
 * case, and, in a text whose paragraphs are parted by blank lines, where a long line stops without a full stop.
 */
final class LineBreaks {
    private static final int SHORTEST_WRAPPED_LINE = 55;

    private final String text;
    private final boolean hasBlankLines;

    LineBreaks(String text) {
        this.text = text;
        this.hasBlankLines = text.contains("\n\n") || text.contains("\n\r\n");
    }

    /** Whether the white space from the end of one token to the start of the next parts paragraphs. */
    boolean between(int end, int start) {
        int breaks = 0;
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085'
                    || c == '\r' && text.charAt(i + 1) != '\n') {
                breaks++;
            }
        }
        if (breaks != 1 || end == 0) {
            return breaks > 1;
        }
        int next = text.codePointAt(start);
        return !Character.isLowerCase(next) && !(hasBlankLines && isWrapped(end));
    }

    private boolean isWrapped(int end) {
        if (".!?:;\"“”»«)…".indexOf(text.charAt(end - 1)) >= 0) {
            return false;
        }
        int from = Math.max(0, end - SHORTEST_WRAPPED_LINE);
        return end - from == SHORTEST_WRAPPED_LINE && text.substring(from, end).indexOf('\n') < 0;
    }
}
