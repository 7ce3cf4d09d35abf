package io.tallywire.claims.intake;

import io.tallywire.figures.Figure;

/** The words in which a figure stands. */
final class Quote {
    private static final int LONGEST = 1000;

    private Quote() {
    }

    /** The figure's sentence; of one too long, the part around the figure, cut between whole characters. */
    static String of(String text, Figure figure) {
        int start = Math.max(figure.sentence().start(), figure.end() - LONGEST / 2);
        int end = Math.min(figure.sentence().end(), Math.max(start + LONGEST, figure.end()));
        return text.substring(wholeCharacter(text, start), wholeCharacter(text, end)).strip();
    }

    private static int wholeCharacter(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }
}
