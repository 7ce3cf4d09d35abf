package io.tallywire.figures.syntax;

import java.util.ArrayList;
import java.util.List;

import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/**
 * Groups the words of a reading into noun phrases, sentence by sentence, without a parser: by word classes, capitals and
 * endings.
 */
final class NounPhraseFinder {
    private static final int MOST_MODIFIERS = 10;
    private static final WordClasses FUNCTION = WordClasses.of(WordClass.DETERMINER, WordClass.POSSESSIVE,
            WordClass.DEMONSTRATIVE, WordClass.PREPOSITION, WordClass.CONJUNCTION, WordClass.SUBORDINATOR,
            WordClass.RELATIVE, WordClass.PRONOUN, WordClass.NEGATION, WordClass.ADVERB, WordClass.AUXILIARY,
            WordClass.MODAL, WordClass.VERB, WordClass.SPEECH, WordClass.ESTIMATE, WordClass.LIKE);
    private static final WordClasses VERBAL = WordClasses.of(WordClass.SUBJUNCTIVE, WordClass.AUXILIARY, WordClass.MODAL,
            WordClass.VERB,
            WordClass.SPEECH, WordClass.ESTIMATE, WordClass.PRONOUN, WordClass.PREPOSITION, WordClass.CONJUNCTION,
            WordClass.SUBORDINATOR,
            WordClass.NEGATION);
    /** Nouns for certain, whatever else the word could be at the beginning of a sentence. */
    private static final WordClasses NAMES = WordClasses.of(WordClass.PERSON_ROLE, WordClass.ORGANISATION,
            WordClass.REPORT_NOUN, WordClass.BARE_SOURCE, WordClass.FIRST_NAME);
    private static final WordClasses FRAMING = WordClasses.of(WordClass.SPEECH, WordClass.QUOTE_VERB);
    private static final WordClasses BEFORE_NOUN = WordClasses.of(WordClass.DETERMINER, WordClass.POSSESSIVE,
            WordClass.DEMONSTRATIVE);

    private final Reading reading;
    private final boolean capitals;
    private final List<NounPhrase> phrases = new ArrayList<>();

    NounPhraseFinder(Reading reading) {
        this.reading = reading;
        this.capitals = reading.vocabulary().capitalisesNouns();
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
            } else if (isNoun(i, modifiersFirst)) {
                break;
            } else if (reading.isAny(i, BEFORE_NOUN)
                    && (i == modifiersFirst || determiner == i - 1 && !reading.is(i, WordClass.RELATIVE))) {
                determiner = i++;
            } else if (isModifier(i, i > first)) {
                i++;
            } else {
                break;
            }
        }
        int nounFirst = i;
        while (i < end && reading.quantityAt(i) < 0 && isNoun(i, nounFirst)) {
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

    /** A verb right behind a quotation: "…“, fragte Anna Brandt". */
    private boolean frames(int i) {
        int mark = i > 0 && reading.isMark(i - 1, ",") ? i - 2 : i - 1;
        return mark >= 0 && reading.isAny(i, FRAMING) && reading.token(mark).kind() == Token.Kind.QUOTE;
    }

    private int withoutTrailingModifiers(int from, int end) {
        int i = end;
        while (!capitals && i > from + 1 && reading.is(i - 1, WordClass.ADJECTIVE) && reading.isPlainWord(i - 1)) {
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
                && hasForm(first, "genitive-adjective") && reading.quantityAt(first) < 0;
        return genitive || of || bareGenitive ? phrases.size() - 1 : -1;
    }

    /** "zwischen Vorstand und Betriebsrat": the second noun hangs on the preposition of the first. */
    private boolean isCoordinated(int first, int preposition) {
        if (phrases.isEmpty() || preposition >= 0 || !reading.is(first - 1, WordClass.CONJUNCTION)) {
            return false;
        }
        NounPhrase before = phrases.getLast();
        boolean verbFollows = reading.isAny(first, BEFORE_NOUN);
        return before.end() == first - 1 && before.preposition() >= 0 && reading.timeAt(before.head()) < 0 && !verbFollows;
    }

    private boolean isNoun(int i, int nounFirst) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.CODE) {
            return !Character.isDigit(token.text().charAt(0)) && reading.quantityAt(i) < 0;
        }
        if (token.kind() != Token.Kind.WORD || reading.quantityAt(i) >= 0) {
            return false;
        }
        return capitals ? isCapitalNoun(i, token, nounFirst) : isPlainNoun(i, token, nounFirst);
    }

    private boolean isCapitalNoun(int i, Token token, int nounFirst) {
        if (!token.isCapitalised() || reading.is(i, WordClass.TITLE)) {
            return false;
        }
        if (!reading.startsSentence(i)) {
            return !reading.is(i, WordClass.ANY_PRONOUN) || i > nounFirst && !reading.is(i, WordClass.PRONOUN);
        }
        if (hasForm(i, "participle") && (reading.is(i + 1, WordClass.BE) || reading.is(i + 1, WordClass.COPULA))
                && !hasForm(i, "noun") || hasForm(i, "infinitive") && reading.is(i + 1, WordClass.MODAL)
                || hasForm(i, "predicate") && (reading.is(i + 1, WordClass.AUXILIARY) || reading.is(i + 1, WordClass.COPULA))) {
            return false;
        }
        if (reading.isAny(i, NAMES)) {
            return true;
        }
        boolean adjectiveBeforeNoun = hasForm(i, "adjective") && i + 1 < reading.size()
                && reading.token(i + 1).isCapitalised();
        return !reading.isAny(i, FUNCTION) && !adjectiveBeforeNoun;
    }

    private boolean isPlainNoun(int i, Token token, int nounFirst) {
        boolean started = i > nounFirst;
        if (token.isCapitalised() && !reading.startsSentence(i) && !hasForm(i, "possessive")) {
            return !reading.is(i, WordClass.PERSON_PRONOUN) && !(started && reading.isAny(i, FUNCTION));
        }
        if (hasForm(i, "possessive")) {
            return false;
        }
        if (reading.is(i, WordClass.NOUN_OR_VERB)) {
            return nounRatherThanVerb(i, nounFirst);
        }
        boolean document = reading.is(i, WordClass.DOCUMENT) || reading.is(i, WordClass.REPORT_NOUN);
        if (started && reading.is(i, WordClass.DOCUMENT_VERB) && !document
                && (reading.is(i - 1, WordClass.DOCUMENT) || reading.is(i - 1, WordClass.ORGANISATION))) {
            return false;
        }
        if (reading.is(i, WordClass.PEOPLE_ADJECTIVE) && standsForPeople(i - 1) && !nounFollows(i + 1)) {
            return true;
        }
        if (reading.isAny(i, FUNCTION) || reading.is(i, WordClass.TITLE)) {
            return false;
        }
        if (hasForm(i, "adverb") || hasForm(i, "past") || hasForm(i, "ongoing") && (started || !isLedIn(i - 1))) {
            return false;
        }
        boolean somebody = reading.is(i, WordClass.PERSON_ROLE) || reading.is(i, WordClass.ORGANISATION);
        return !reading.is(i, WordClass.ADJECTIVE) || somebody && !nounFollows(i + 1)
                || reading.is(i + 1, WordClass.OF) && isLedIn(i - 1);
    }

    /** Whether an article or a number stands before a noun, over its adjectives. */
    private boolean isDetermined(int nounFirst) {
        for (int i = nounFirst - 1; i >= Math.max(0, nounFirst - 4); i--) {
            if (reading.isAny(i, BEFORE_NOUN) || reading.quantityAt(i) >= 0) {
                return true;
            }
            if (!reading.is(i, WordClass.ADJECTIVE) && !hasForm(i, "past") && !hasForm(i, "ongoing")) {
                return false;
            }
        }
        return false;
    }

    private boolean standsForPeople(int before) {
        return reading.quantityAt(before) >= 0 || reading.is(before, WordClass.OF) || reading.is(before, WordClass.DETERMINER);
    }

    private boolean isLedIn(int before) {
        return reading.isAny(before, BEFORE_NOUN) || reading.is(before, WordClass.PREPOSITION)
                || reading.is(before, WordClass.ADJECTIVE) || reading.quantityAt(before) >= 0;
    }

    private boolean nounRatherThanVerb(int i, int nounFirst) {
        boolean started = i > nounFirst;
        boolean determined = started && isDetermined(nounFirst)
                && reading.quantityAt(i + 1) < 0 && !reading.isAny(i + 1, BEFORE_NOUN) && !reading.is(i + 1, WordClass.PRONOUN);
        if (determined) {
            return true;
        }
        boolean before = i > 0 && (reading.isAny(i - 1, BEFORE_NOUN) || reading.is(i - 1, WordClass.ADJECTIVE)
                || hasForm(i - 1, "past") && isDetermined(i) || hasForm(i - 1, "ongoing") && isDetermined(i)
                || reading.is(i - 1, WordClass.PREPOSITION) && !reading.is(i - 1, WordClass.TO_PREPOSITION)
                || reading.quantityAt(i - 1) >= 0
                || hasForm(i - 1, "possessive"));
        if (!started && !before && (reading.is(i + 1, WordClass.AUXILIARY) || reading.is(i + 1, WordClass.MODAL))) {
            return true;
        }
        boolean opens = i == 0 || reading.segments().first(reading.segments().of(i)) == i
                || reading.is(i - 1, WordClass.CONJUNCTION);
        boolean opensClause = opens && (reading.is(i + 1, WordClass.PREPOSITION) || reading.is(i + 1, WordClass.AUXILIARY)
                || reading.is(i + 1, WordClass.MODAL) || reading.is(i + 1, WordClass.VERB)) && reading.quantityAt(i + 1) < 0;
        return before || opensClause || started && (reading.is(i + 1, WordClass.OF) || reading.is(i + 1, WordClass.AUXILIARY)
                || reading.is(i + 1, WordClass.MODAL));
    }

    private boolean nounFollows(int i) {
        return i < reading.size() && reading.token(i).kind() == Token.Kind.WORD && !reading.isAny(i, FUNCTION)
                && !hasForm(i, "adverb") && reading.quantityAt(i) < 0;
    }

    /** An adjective, a participle or an adverb that can stand before a noun. */
    private boolean isModifier(int i, boolean inside) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.CODE) {
            return Character.isDigit(token.text().charAt(0));
        }
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        if (!capitals) {
            return isPlainModifier(i, inside);
        }
        if (token.isCapitalised()) {
            return reading.startsSentence(i) && !reading.isAny(i, FUNCTION) && hasForm(i, "adjective")
                    && reading.token(i + 1).isCapitalised();
        }
        return hasForm(i, "adjective") && !reading.isAny(i, VERBAL)
                || inside && reading.is(i, WordClass.ADVERB) && !reading.isAny(i, VERBAL);
    }

    private boolean isPlainModifier(int i, boolean inside) {
        if (reading.is(i, WordClass.ADJECTIVE) || hasForm(i, "possessive")) {
            return true;
        }
        if (reading.is(i, WordClass.PREPOSITION)) {
            return false;
        }
        boolean derived = hasForm(i, "past") || hasForm(i, "adverb") && inside || hasForm(i, "ongoing");
        return derived && inside && !reading.is(i, WordClass.AUXILIARY) && !reading.is(i, WordClass.SPEECH)
                && nounFollows(i + 1);
    }

    private boolean hasForm(int token, String form) {
        return reading.vocabulary().hasForm(form, reading.token(token).lower());
    }
}
