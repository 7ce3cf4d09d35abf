package io.tallywire.figures.label;

import java.util.List;
import java.util.function.Function;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/**
 * Where a figure and what it counts stand among the tokens.
 *
 * @param countedFirst first token of the mention that is counted; equal to {@code countedEnd} where there is none
 */
record Anchor(Sentence sentence, int first, int end, int countedFirst, int countedEnd) {
    static Anchor of(Document document, Figure figure) {
        int first = tokenAt(document, figure.start());
        int end = Math.max(first + 1, tokenAt(document, figure.end()));
        Sentence sentence = document.sentenceOf(first);
        Counted counted = figure.counted();
        if (counted == null) {
            return new Anchor(sentence, first, end, first, first);
        }
        int countedFirst = tokenAt(document, counted.start());
        return new Anchor(sentence, first, end, countedFirst, Math.max(countedFirst, tokenAt(document, counted.end())));
    }

    /** The tokens of what a figure counts, in the text or, where it stands there otherwise, by themselves. */
    List<Token> countedTokens(Document document, Figure figure, Function<String, List<Token>> scanner) {
        Counted counted = figure.counted();
        if (counted == null) {
            return List.of();
        }
        boolean asWritten = countedFirst < countedEnd && document.textOf(countedFirst, countedEnd).equals(counted.text());
        return asWritten ? document.tokens().subList(countedFirst, countedEnd) : scanner.apply(counted.text());
    }

    /** Whether the counted mention stands in the sentence of the figure. */
    boolean countsHere() {
        return countedFirst < countedEnd && countedFirst >= sentence.firstToken() && countedEnd <= sentence.endToken();
    }

    /** The same figure without the mention of what it counts. */
    Anchor alone() {
        return new Anchor(sentence, first, end, first, first);
    }

    boolean sharesMentionWith(Anchor other) {
        return countedFirst < countedEnd && countedFirst == other.countedFirst && countedEnd == other.countedEnd;
    }

    /** Tokens from the figure to a stretch of the sentence; 0 where they touch. */
    int distanceTo(int otherFirst, int otherEnd) {
        return Math.max(0, Math.max(otherFirst - end, first - otherEnd));
    }

    /** The first token that does not end before an offset. */
    private static int tokenAt(Document document, int offset) {
        List<Token> tokens = document.tokens();
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return tokens.get(low).end() <= offset ? low + 1 : low;
    }
}
