package io.tallywire.figures.counted;

import java.util.List;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Tells those who give a number from those whom it counts: whoever "expects 300" or "had spoken of 300" is not counted. */
final class Givers {
    private static final List<WordClass> GIVING = List.of(WordClass.ESTIMATE, WordClass.SPEECH, WordClass.COUNTING);
    private static final List<WordClass> OTHER_VERBS = List.of(WordClass.VERB, WordClass.UP, WordClass.DOWN, WordClass.REACH,
            WordClass.MODAL, WordClass.AUXILIARY);

    private Givers() {
    }

    /** Whether a phrase is the subject of the verb that gives the quantity at a token; the subject of a passive is not. */
    static boolean gives(Reading reading, NounPhrase phrase, int token) {
        return gives(reading, phrase.end(), token);
    }

    /** Whether the verb that stands last between a subject's end and the quantity gives it. */
    static boolean gives(Reading reading, int subjectEnd, int token) {
        for (int i = token - 1; i >= subjectEnd; i--) {
            boolean other = reading.phraseAt(i) >= 0 && reading.phrases().get(reading.phraseAt(i)).isBare();
            if (other || reading.is(i, WordClass.PERSON_PRONOUN) || reading.is(i, WordClass.BE)) {
                return false;
            }
            boolean verb = reading.isPlainWord(i) && reading.phraseAt(i) < 0;
            if (verb && isAny(reading, i, GIVING)) {
                return Clause.find(reading, WordClass.BE, subjectEnd, i) < 0;
            }
            if (verb && isAny(reading, i, OTHER_VERBS)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAny(Reading reading, int token, List<WordClass> classes) {
        return classes.stream().anyMatch(wordClass -> reading.is(token, wordClass));
    }
}
