package io.tallywire.figures.syntax;

import java.math.BigDecimal;

import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.text.Token;

/** Nouns of a language that writes only names with a capital. */
final class PlainNouns implements NounRules {
    private static final String STRONG_ENDING = "n";

    private final Reading reading;

    PlainNouns(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isNoun(int i, int nounFirst) {
        Token token = reading.token(i);
        boolean started = i > nounFirst;
        if (token.isCapitalised() && !reading.startsSentence(i) && !reading.hasForm(i, "possessive")) {
            return !reading.is(i, WordClass.PERSON_PRONOUN) && !(started && reading.isAny(i, FUNCTION));
        }
        if (reading.hasForm(i, "possessive") || !started && followsModal(i)) {
            return false;
        }
        boolean document = reading.is(i, WordClass.DOCUMENT) || reading.is(i, WordClass.REPORT_NOUN);
        if (started && reading.is(i, WordClass.DOCUMENT_VERB) && !document
                && (reading.is(i - 1, WordClass.DOCUMENT) || reading.is(i - 1, WordClass.ORGANISATION))) {
            return false;
        }
        if (reading.is(i, WordClass.NOUN_OR_VERB)) {
            return nounRatherThanVerb(i, nounFirst);
        }
        if (reading.is(i, WordClass.PEOPLE_ADJECTIVE) && standsForPeople(i - 1) && !nounFollows(i + 1)) {
            return true;
        }
        if (!started && followsNumeral(i)) {
            return true;
        }
        if (reading.isAny(i, FUNCTION) || reading.is(i, WordClass.TITLE)) {
            return false;
        }
        if (reading.hasForm(i, "adverb") || reading.hasForm(i, "past") || isStrongParticiple(i)
                || reading.hasForm(i, "ongoing") && (started || !isLedIn(i - 1))) {
            return false;
        }
        boolean somebody = reading.is(i, WordClass.PERSON_ROLE) || reading.is(i, WordClass.ORGANISATION);
        return !reading.is(i, WordClass.ADJECTIVE) || somebody && !nounFollows(i + 1)
                || reading.is(i + 1, WordClass.OF) && (started || isLedIn(i - 1)) || isNameBeforeVerb(i, token);
    }

    /** "has swollen to": a verb of change behind an auxiliary. */
    private boolean isStrongParticiple(int i) {
        return reading.is(i - 1, WordClass.HAVE) && (reading.is(i, WordClass.UP) || reading.is(i, WordClass.DOWN))
                && reading.token(i).lower().endsWith(STRONG_ENDING);
    }

    /** "National is on 33 percent": an adjective at the beginning that the verb makes the subject. */
    private boolean isNameBeforeVerb(int i, Token token) {
        return token.isCapitalised() && (reading.is(i + 1, WordClass.BE) || reading.is(i + 1, WordClass.HAVE))
                && reading.isPlainWord(i + 1) && reading.is(i, WordClass.ADJECTIVE);
    }

    /** "41,000 volunteers": a verb behind a number of things would stand in the plural, without the -s. */
    private boolean followsNumeral(int i) {
        int q = reading.quantityAt(i - 1);
        boolean plural = q >= 0 && reading.quantities().get(q).unit().equals("1")
                && reading.quantities().get(q).form() == Quantity.Form.NUMBER
                && !BigDecimal.ONE.equals(reading.quantities().get(q).interval().upper());
        return plural && reading.token(i).lower().endsWith("s")
                && (reading.is(i, WordClass.VERB) || reading.is(i, WordClass.SPEECH)) && !reading.is(i, WordClass.AUXILIARY)
                && !reading.is(i, WordClass.PREPOSITION);
    }

    /** "could crest", "will also dive": an infinitive, whatever the word. */
    private boolean followsModal(int i) {
        int before = i - 1;
        while (before >= 0 && reading.is(before, WordClass.ADVERB) && reading.phraseAt(before) < 0) {
            before--;
        }
        return reading.is(before, WordClass.MODAL) && reading.isPlainWord(before)
                && reading.sentenceOf(before).index() == reading.sentenceOf(i).index();
    }

    @Override
    public boolean isModifier(int i, boolean inside) {
        if (reading.is(i, WordClass.ADJECTIVE) || reading.hasForm(i, "possessive")) {
            return true;
        }
        if (reading.is(i, WordClass.PREPOSITION)) {
            return false;
        }
        boolean derived = reading.hasForm(i, "past") || reading.hasForm(i, "adverb") && inside || reading.hasForm(i, "ongoing");
        return derived && inside && !reading.is(i, WordClass.AUXILIARY) && !reading.is(i, WordClass.SPEECH)
                && nounFollows(i + 1);
    }

    private boolean nounRatherThanVerb(int i, int nounFirst) {
        boolean started = i > nounFirst;
        if (reading.is(i + 1, WordClass.OF) && reading.quantityAt(i + 2) >= 0) {
            return true;
        }
        boolean determined = started && isDetermined(nounFirst)
                && reading.quantityAt(i + 1) < 0 && !reading.isAny(i + 1, BEFORE_NOUN) && !reading.is(i + 1, WordClass.PRONOUN);
        if (determined) {
            return true;
        }
        boolean before = i > 0 && (reading.isAny(i - 1, BEFORE_NOUN) || reading.is(i - 1, WordClass.ADJECTIVE)
                || reading.hasForm(i - 1, "past") && isDetermined(i) || reading.hasForm(i - 1, "ongoing") && isDetermined(i)
                || reading.is(i - 1, WordClass.PREPOSITION) && !reading.is(i - 1, WordClass.TO_PREPOSITION)
                || reading.quantityAt(i - 1) >= 0
                || reading.hasForm(i - 1, "possessive"));
        if (!started && !before && (reading.is(i + 1, WordClass.AUXILIARY) || reading.is(i + 1, WordClass.MODAL))) {
            return true;
        }
        boolean opens = i == 0 || reading.segments().first(reading.segments().of(i)) == i
                || reading.is(i - 1, WordClass.CONJUNCTION);
        boolean opensClause = opens && (reading.is(i + 1, WordClass.PREPOSITION) || reading.is(i + 1, WordClass.AUXILIARY)
                || reading.is(i + 1, WordClass.MODAL) || reading.is(i + 1, WordClass.VERB)) && reading.quantityAt(i + 1) < 0;
        return before || opensClause || started && (reading.is(i + 1, WordClass.OF) || reading.is(i + 1, WordClass.AUXILIARY)
                || reading.is(i + 1, WordClass.MODAL) || isFinite(i + 1));
    }

    /** A verb that can be no noun: what stands before it is its subject. */
    private boolean isFinite(int i) {
        return reading.isPlainWord(i) && !reading.is(i, WordClass.NOUN_OR_VERB) && reading.quantityAt(i) < 0
                && (reading.is(i, WordClass.VERB) || reading.is(i, WordClass.SPEECH));
    }

    /** Whether an article or a number stands before a noun, over its adjectives. */
    private boolean isDetermined(int nounFirst) {
        for (int i = nounFirst - 1; i >= Math.max(0, nounFirst - 4); i--) {
            if (reading.isAny(i, BEFORE_NOUN) || reading.quantityAt(i) >= 0) {
                return true;
            }
            if (!reading.is(i, WordClass.ADJECTIVE) && !reading.hasForm(i, "past") && !reading.hasForm(i, "ongoing")) {
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

    private boolean nounFollows(int i) {
        return i < reading.size() && reading.token(i).kind() == Token.Kind.WORD && !reading.isAny(i, FUNCTION)
                && !reading.hasForm(i, "adverb") && reading.quantityAt(i) < 0;
    }
}
