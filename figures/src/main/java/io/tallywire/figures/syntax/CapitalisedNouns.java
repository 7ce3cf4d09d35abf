package io.tallywire.figures.syntax;

import io.tallywire.figures.text.Token;

/** Nouns of a language that writes them all with a capital. */
final class CapitalisedNouns implements NounRules {
    private static final WordClasses VERBAL = WordClasses.of(WordClass.SUBJUNCTIVE, WordClass.AUXILIARY, WordClass.MODAL,
            WordClass.VERB,
            WordClass.SPEECH, WordClass.ESTIMATE, WordClass.PRONOUN, WordClass.PREPOSITION, WordClass.CONJUNCTION,
            WordClass.SUBORDINATOR,
            WordClass.NEGATION);
    /** Nouns for certain, whatever else the word could be at the beginning of a sentence. */
    private static final WordClasses NAMES = WordClasses.of(WordClass.PERSON_ROLE, WordClass.ORGANISATION,
            WordClass.REPORT_NOUN, WordClass.BARE_SOURCE, WordClass.FIRST_NAME);

    private final Reading reading;

    CapitalisedNouns(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isNoun(int i, int nounFirst) {
        Token token = reading.token(i);
        if (!token.isCapitalised() || reading.is(i, WordClass.TITLE)) {
            return false;
        }
        if (!reading.startsSentence(i)) {
            return !reading.is(i, WordClass.ANY_PRONOUN) || i > nounFirst && !reading.is(i, WordClass.PRONOUN);
        }
        if (reading.hasForm(i, "participle") && (reading.is(i + 1, WordClass.BE) || reading.is(i + 1, WordClass.COPULA)
                || opensPerfect(i))
                && !reading.hasForm(i, "noun") || reading.hasForm(i, "infinitive") && reading.is(i + 1, WordClass.MODAL)
                || reading.hasForm(i, "predicate")
                        && (reading.is(i + 1, WordClass.AUXILIARY) || reading.is(i + 1, WordClass.COPULA))) {
            return false;
        }
        if (reading.is(i, WordClass.ADDITIONAL) && reading.quantityAt(i + 1) >= 0) {
            return false;
        }
        if (reading.isAny(i, NAMES)) {
            return true;
        }
        boolean adjectiveBeforeNoun = reading.hasForm(i, "adjective") && i + 1 < reading.size()
                && reading.token(i + 1).isCapitalised();
        return !reading.isAny(i, FUNCTION) && !adjectiveBeforeNoun;
    }

    @Override
    public boolean isModifier(int i, boolean inside) {
        Token token = reading.token(i);
        if (token.isCapitalised()) {
            return reading.startsSentence(i) && !reading.isAny(i, FUNCTION) && reading.hasForm(i, "adjective")
                    && reading.token(i + 1).isCapitalised();
        }
        if (!inside && reading.hasForm(i, "finite") && followsQuotation(i)) {
            return false;
        }
        return reading.hasForm(i, "adjective") && !reading.isAny(i, VERBAL)
                || inside && reading.is(i, WordClass.ADVERB) && !reading.isAny(i, VERBAL);
    }

    /** "Gezählt haben wir", "Gemessen hat das die Warte": a participle that its auxiliary and a subject follow. */
    private boolean opensPerfect(int i) {
        return reading.is(i + 1, WordClass.HAVE) && !reading.isAny(i, NAMES)
                && reading.vocabulary().hasMark("participle", reading.token(i).lower())
                && (reading.is(i + 2, WordClass.PRONOUN) || reading.is(i + 2, WordClass.DETERMINER));
    }

    /** "“, flehte Anna": behind a quotation stands a verb, and no adjective without an article. */
    private boolean followsQuotation(int i) {
        int before = reading.isMark(i - 1, ",") ? i - 2 : i - 1;
        return before >= 0 && reading.token(before).kind() == Token.Kind.QUOTE;
    }
}
