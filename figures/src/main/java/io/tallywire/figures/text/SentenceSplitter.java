package io.tallywire.figures.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.tallywire.figures.text.Token.Kind;

/** Groups tokens into sentences. */
final class SentenceSplitter {
    private final SentenceRules rules;
    private final List<Token> tokens;
    private final BitSet breaks;
    private final List<Sentence> sentences = new ArrayList<>();
    private int first;
    private int paragraph;

    SentenceSplitter(SentenceRules rules, List<Token> tokens, BitSet breaks) {
        this.rules = rules;
        this.tokens = tokens;
        this.breaks = breaks;
    }

    List<Sentence> split() {
        int i = 0;
        while (i < tokens.size()) {
            if (breaks.get(i) && i > first) {
                close(i);
                paragraph++;
            }
            if (isTerminator(i)) {
                int end = afterClosingMarks(i + 1);
                if (end < tokens.size() && !breaks.get(end) && endsSentence(i, end)) {
                    close(end);
                }
                i = end;
            } else {
                i++;
            }
        }
        close(tokens.size());
        return sentences;
    }

    private void close(int end) {
        if (end > first) {
            sentences.add(new Sentence(sentences.size(), paragraph, first, end, tokens.get(first).start(),
                    tokens.get(end - 1).end()));
            first = end;
        }
    }

    private boolean isTerminator(int i) {
        Token token = tokens.get(i);
        char last = token.text().charAt(token.text().length() - 1);
        return switch (token.kind()) {
            case PUNCTUATION -> last == '.' || last == '!' || last == '?' || last == '…';
            case WORD -> last == '.';
            default -> false;
        };
    }

    /** Further terminators, quotes and brackets without a space before them close what the terminator ends. */
    private int afterClosingMarks(int i) {
        int end = i;
        while (end < tokens.size() && !tokens.get(end).spaceBefore() && !breaks.get(end)
                && (tokens.get(end).kind() == Kind.QUOTE || ".!?…)]".contains(tokens.get(end).text()))) {
            end++;
        }
        return end;
    }

    private boolean endsSentence(int stop, int nextIndex) {
        Token next = tokens.get(nextIndex);
        if (!next.spaceBefore()) {
            return false;
        }
        Token start = wordFrom(nextIndex);
        if (start.kind() == Kind.WORD && Character.isLowerCase(start.text().codePointAt(0))
                || ",;:".contains(start.text())) {
            return false;
        }
        boolean plainStop = nextIndex == stop + 1 && tokens.get(stop).text().endsWith(".");
        return !plainStop || !belongsToWordBefore(stop, start);
    }

    /** The first token that is no opening quote or bracket, a few tokens on at most. */
    private Token wordFrom(int from) {
        int i = from;
        while (i + 1 < tokens.size() && i < from + 3
                && (tokens.get(i).kind() == Kind.QUOTE || "([–—-".contains(tokens.get(i).text()))) {
            i++;
        }
        return tokens.get(i);
    }

    private boolean belongsToWordBefore(int stop, Token next) {
        Token stopToken = tokens.get(stop);
        boolean opener = rules.openers().contains(next.lower());
        if (stopToken.kind() == Kind.WORD) {
            return !opener || next.index() > stop + 1;
        }
        if (stop == first || stopToken.spaceBefore()) {
            return false;
        }
        Token before = tokens.get(stop - 1);
        if (before.kind() == Kind.NUMBER) {
            return isOrdinal(before, next, opener);
        }
        if (before.kind() != Kind.WORD) {
            return false;
        }
        boolean initial = before.text().length() == 1 && before.isCapitalised();
        SentenceRules.Abbreviation kind = rules.abbreviations().get(before.lower());
        return kind == null ? initial && !opener : switch (kind) {
            case ALWAYS -> true;
            case MAYBE -> !opener;
            case NUMBER -> next.kind() == Kind.NUMBER;
        };
    }

    private boolean isOrdinal(Token number, Token next, boolean openerNext) {
        boolean small = number.text().length() <= 3 && number.text().chars().allMatch(Letters::isDigit);
        boolean listItem = number.index() == first && small;
        if (listItem || !rules.hasOrdinals() || !small) {
            return listItem;
        }
        if (rules.months().contains(next.lower()) || next.kind() == Kind.NUMBER) {
            return true;
        }
        return !openerNext && rules.ordinalOpeners().contains(tokens.get(number.index() - 1).lower());
    }
}
