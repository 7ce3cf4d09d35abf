package io.tallywire.figures.syntax;

import java.util.ArrayList;
import java.util.List;

import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/**
 * Groups the words of a reading into noun phrases, sentence by sentence, without a parser: by word classes, capitals and
 * endings.
 */
final class NounPhraseFinder {
    private static final int MOST_MODIFIERS = 10;

    private static final WordClasses FRAMING = WordClasses.of(WordClass.SPEECH, WordClass.QUOTE_VERB);

    private final Reading reading;
    private final boolean capitals;
    private final NounRules rules;
    private final List<NounPhrase> phrases = new ArrayList<>();

    NounPhraseFinder(Reading reading) {
        this.reading = reading;
        this.capitals = reading.vocabulary().capitalisesNouns();
        this.rules = capitals ? new CapitalisedNouns(reading) : new PlainNouns(reading);
    }

    List<NounPhrase> find() {
        for (Sentence sentence : reading.document().sentences()) {
            int i = sentence.firstToken();
            while (i < sentence.endToken()) {
                i = phraseFrom(i, sentence.endToken());
            }
        }
        return phrases;
    }

    /** Adds the phrase that begins at a token, if any does; where to look on. */
    private int phraseFrom(int first, int end) {
        if (frames(first)) {
            return first + 1;
        }
        int i = first;
        int preposition = -1;
        while (i < end && i < first + 3 && reading.is(i, WordClass.PREPOSITION) && !isNoun(i, first)
                && !reading.opensClause(i)) {
            preposition = i++;
        }
        int determiner = -1;
        int quantity = -1;
        int modifiersEnd = Math.min(end, i + MOST_MODIFIERS);
        int modifiersFirst = i;
        while (i < modifiersEnd) {
            if (reading.quantityAt(i) >= 0) {
                quantity = reading.quantityAt(i);
                i = Math.max(i + 1, reading.quantities().get(quantity).endToken());
            } else if (i > first && reading.timeAt(i) >= 0 && reading.token(i).kind() == Token.Kind.NUMBER) {
                i++;
            } else if (leadsOwner(i)) {
                i++;
            } else if (isNoun(i, modifiersFirst)) {
                break;
            } else if (quantity >= 0 && beginsAnew(i, quantity)) {
                break;
            } else if (reading.isAny(i, NounRules.BEFORE_NOUN)
                    && (i == modifiersFirst || determiner == i - 1 && !reading.is(i, WordClass.RELATIVE))) {
                determiner = i++;
            } else if (isModifier(i, i > first)
                    && !(opensAnother(i, first) && determiner < 0 && preposition < 0 && quantity < 0)) {
                i++;
            } else {
                break;
            }
        }
        int nounFirst = i;
        while (i < end && reading.quantityAt(i) < 0 && isNoun(i, nounFirst) && !leavesTime(i, nounFirst)
                && !beginsTime(i, nounFirst)) {
            i++;
        }
        i = withoutTrailingModifiers(nounFirst, i);
        if (i == nounFirst) {
            return first + 1;
        }
        int attached = attachment(first, preposition, determiner, nounFirst);
        phrases.add(new NounPhrase(phrases.size(), first, nounFirst, i, preposition, determiner, quantity, attached));
        return i;
    }

    /** "bei einem Umsatz von 1,1 Milliarden Euro einen Verlust": a measure takes no article behind it. */
    private boolean beginsAnew(int i, int quantity) {
        Quantity before = reading.quantities().get(quantity);
        return reading.isAny(i, NounRules.BEFORE_NOUN) && !before.unit().equals("1")
                && before.form() != Quantity.Form.FRACTION;
    }

    /** "senkte seine Prognose": what stands before an article is no part of its phrase. */
    private boolean opensAnother(int i, int first) {
        return capitals && i > first && reading.isAny(i, NounRules.BEFORE_NOUN);
    }

    /** A verb right behind a quotation: "…“, fragte Anna Brandt". */
    private boolean frames(int i) {
        int mark = i > 0 && reading.isMark(i - 1, ",") ? i - 2 : i - 1;
        return mark >= 0 && reading.isAny(i, FRAMING) && reading.token(mark).kind() == Token.Kind.QUOTE;
    }

    /** "Sri Lanka's central bank": a name goes with the owner that it ends in. */
    private boolean leadsOwner(int i) {
        return !capitals && reading.token(i).isCapitalised() && i + 1 < reading.size() && reading.token(i + 1).isCapitalised()
                && reading.hasForm(i + 1, "possessive") && reading.token(i).kind() == Token.Kind.WORD
                && !reading.hasForm(i, "possessive") && !reading.isAny(i, NounRules.FUNCTION);
    }

    /** "For this year Kliks expects": a name behind a time begins a phrase of its own. */
    private boolean leavesTime(int i, int nounFirst) {
        return !capitals && i > nounFirst && reading.timeAt(i - 1) >= 0 && reading.timeAt(i) < 0
                && reading.token(i).isCapitalised();
    }

    /** "6,200 patients last year": a time behind a noun is told beside it. */
    private boolean beginsTime(int i, int nounFirst) {
        return !capitals && i > nounFirst && reading.timeAt(i) >= 0 && reading.timeAt(i) != reading.timeAt(i - 1)
                && !reading.token(i).isCapitalised();
    }

    private int withoutTrailingModifiers(int from, int end) {
        int i = end;
        while (!capitals && i > from + 1 && reading.is(i - 1, WordClass.ADJECTIVE) && reading.isPlainWord(i - 1)
                && !reading.is(i, WordClass.OF)) {
            i--;
        }
        return i;
    }

    private int attachment(int first, int preposition, int determiner, int nounFirst) {
        if (isCoordinated(first, preposition)) {
            return phrases.size() - 1;
        }
        if (phrases.isEmpty() || phrases.getLast().end() != first) {
            return -1;
        }
        boolean genitive = preposition < 0 && determiner == first && reading.is(first, WordClass.GENITIVE);
        boolean of = preposition >= 0 && reading.is(preposition, WordClass.OF);
        boolean bareGenitive = capitals && preposition < 0 && determiner < 0 && nounFirst > first
                && reading.hasForm(first, "genitive-adjective") && reading.quantityAt(first) < 0;
        return genitive || of || bareGenitive ? phrases.size() - 1 : -1;
    }

    /** "zwischen Vorstand und Betriebsrat": the second noun hangs on the preposition of the first. */
    private boolean isCoordinated(int first, int preposition) {
        if (phrases.isEmpty() || preposition >= 0 || !reading.is(first - 1, WordClass.CONJUNCTION)) {
            return false;
        }
        NounPhrase before = phrases.getLast();
        boolean verbFollows = reading.isAny(first, NounRules.BEFORE_NOUN)
                && (before.determiner() < 0 || hasVerbBefore(first - 1));
        return before.end() == first - 1 && before.preposition() >= 0 && reading.timeAt(before.head()) < 0 && !verbFollows;
    }

    private boolean hasVerbBefore(int end) {
        int first = reading.sentenceOf(end).firstToken();
        return end - first > MOST_MODIFIERS || Clause.hasVerbBetween(reading, first, end);
    }

    private boolean isNoun(int i, int nounFirst) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.CODE) {
            return !Character.isDigit(token.text().charAt(0)) && reading.quantityAt(i) < 0;
        }
        if (token.kind() != Token.Kind.WORD || reading.quantityAt(i) >= 0) {
            return false;
        }
        return rules.isNoun(i, nounFirst);
    }

    /** An adjective, a participle or an adverb that can stand before a noun. */
    private boolean isModifier(int i, boolean inside) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.CODE) {
            return Character.isDigit(token.text().charAt(0));
        }
        return token.kind() == Token.Kind.WORD && rules.isModifier(i, inside);
    }
}
