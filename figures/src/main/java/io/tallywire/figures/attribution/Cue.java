package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.text.Sentence;

/**
 * A place where the text says that somebody says something.
 *
 * @param holder the phrase that names the source; null where a pronoun or nothing does
 * @param pronoun token of a pronoun for the source, or -1
 * @param at token of the cue word
 * @param first first token of what is vouched for
 * @param end after its last token
 */
record Cue(Kind kind, @Nullable NounPhrase holder, int pronoun, int at, int first, int end) {
    enum Kind {
        /** "unter Berufung auf", "citing": the innermost voucher */
        CITED,
        /** "laut", "according to" */
        PREPOSITION,
        /** "wie die Polizei mitteilte": frames its sentence */
        FRAME,
        /** a verb of saying */
        VERB,
        /** a verb of estimating or planning, weaker than the others */
        WEAK_VERB,
        /** a verb of counting, weaker than whoever tells of the count: "registrierte die Wache", "counted by the coastguard" */
        COUNT_VERB,
        /** "demnach", "hieß es weiter" */
        CARRIED,
        /** "Das teilte die Polizei mit": vouches for the sentence before */
        BACKWARD
    }

    /** A cue for the whole of its sentence, with a named source. */
    static Cue of(Kind kind, NounPhrase holder, int at, Sentence sentence) {
        return new Cue(kind, holder, -1, at, sentence.firstToken(), sentence.endToken());
    }

    /** How near the cue is to a token, for the choice between several: the least is best. */
    int cost(int token, boolean sameSegment) {
        int distance = Math.abs(at - token);
        return switch (kind) {
            case CITED -> -1;
            case FRAME -> 400 + distance;
            case COUNT_VERB -> distance + (sameSegment ? 600 : 1600);
            case WEAK_VERB -> distance + (sameSegment ? 150 : 1150);
            case PREPOSITION, VERB, CARRIED, BACKWARD -> distance + (sameSegment ? 0 : 1000);
        };
    }

    boolean covers(int token) {
        return first <= token && token < end;
    }
}
