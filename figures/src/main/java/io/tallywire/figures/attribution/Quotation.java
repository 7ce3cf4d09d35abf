package io.tallywire.figures.attribution;

/**
 * A stretch between quotation marks.
 *
 * @param first token of the opening mark
 * @param end after the closing mark, or where the paragraph ends without one
 */
record Quotation(int first, int end) {
    boolean covers(int token) {
        return first <= token && token < end;
    }

    /** Whether it is more than a title or a word held at arm's length. */
    boolean isSpeech() {
        return end - first > 5;
    }
}
