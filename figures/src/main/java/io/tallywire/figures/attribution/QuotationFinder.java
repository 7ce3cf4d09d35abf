package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.List;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/**
 * Pairs quotation marks of every style: a mark opens outside a quotation and closes inside, whatever its shape, so that German
 * quotations closed by an ASCII mark are found as well. Single marks inside double ones are left alone.
 */
final class QuotationFinder {
    private static final String SINGLE = "'‘’‚‹›‛`´";

    private final Document document;
    private final List<Quotation> quotations = new ArrayList<>();
    private int open = -1;
    private int paragraphFirst;

    private QuotationFinder(Document document) {
        this.document = document;
    }

    static List<Quotation> find(Document document) {
        QuotationFinder finder = new QuotationFinder(document);
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                finder.closeUnclosed(sentence.firstToken());
                finder.paragraphFirst = sentence.firstToken();
                paragraph = sentence.paragraph();
            }
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (document.token(i).kind() == Token.Kind.QUOTE) {
                    finder.mark(i);
                }
            }
        }
        finder.closeUnclosed(document.tokens().size());
        return finder.quotations;
    }

    private void mark(int token) {
        boolean single = SINGLE.contains(document.token(token).text());
        if (open < 0) {
            open = opens(token) ? token : -1;
        } else if (single == SINGLE.contains(document.token(open).text())) {
            close(token + 1);
        }
    }

    /** An apostrophe at the end of a word opens nothing. */
    private boolean opens(int token) {
        Token mark = document.token(token);
        return mark.spaceBefore() || token == 0 || document.token(token - 1).kind() != Token.Kind.WORD
                || !SINGLE.contains(mark.text());
    }

    /** A quotation may go on in the next paragraph only if it fills its own; else its mark is a stray one. */
    private void closeUnclosed(int end) {
        if (open == paragraphFirst) {
            close(end);
        }
        open = -1;
    }

    private void close(int end) {
        if (open >= 0 && end > open + 1) {
            quotations.add(new Quotation(open, end));
        }
        open = -1;
    }
}
