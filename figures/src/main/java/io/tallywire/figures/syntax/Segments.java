package io.tallywire.figures.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** The stretches of a document between marks of punctuation, quotes and brackets; none reaches over the end of a sentence. */
public final class Segments {
    private static final Set<String> MARKS = Set.of(",", ";", ":", "–", "—", "(", ")", "[", "]", "-", "…");

    private static final String SINGLE = "'‘’‚‹›‛`´";

    private final int[] segmentOf;
    private final List<int[]> ranges = new ArrayList<>();

    /**
     * @param inside whether a token lies inside a number or a date, whose marks part nothing
     * @param opensClause whether a clause begins with a token without a mark before it
     */
    Segments(Document document, IntPredicate inside, IntPredicate opensClause) {
        segmentOf = new int[document.tokens().size()];
        for (Sentence sentence : document.sentences()) {
            int first = sentence.firstToken();
            for (int i = first; i < sentence.endToken(); i++) {
                if (i > first && opensClause.test(i)) {
                    close(first, i);
                    first = i;
                }
                if (isBoundary(document.token(i)) && !inside.test(i)) {
                    close(first, i + 1);
                    first = i + 1;
                }
            }
            close(first, sentence.endToken());
        }
    }

    private static boolean isBoundary(Token token) {
        return token.kind() == Token.Kind.QUOTE && !SINGLE.contains(token.text())
                || token.kind() == Token.Kind.PUNCTUATION && MARKS.contains(token.text());
    }

    private void close(int first, int end) {
        if (end > first) {
            java.util.Arrays.fill(segmentOf, first, end, ranges.size());
            ranges.add(new int[] { first, end });
        }
    }

    /** Index of the segment of a token; the mark that ends a segment belongs to it. */
    public int of(int token) {
        return segmentOf[token];
    }

    public int count() {
        return ranges.size();
    }

    public int first(int segment) {
        return ranges.get(segment)[0];
    }

    public int end(int segment) {
        return ranges.get(segment)[1];
    }

    public boolean same(int token, int other) {
        return segmentOf[token] == segmentOf[other];
    }
}
