package io.tallywire.figures;

/** What a figure quantifies, as a noun phrase of the text; the mention may lie in an earlier sentence. */
public record Counted(String text, int start, int end) {
}
