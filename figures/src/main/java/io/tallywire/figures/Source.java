package io.tallywire.figures;

/** Who in the text vouches for a figure; `start` and `end` point at the mention that was used. */
public record Source(String name, int start, int end) {
}
