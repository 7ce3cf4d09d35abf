package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;

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
        /** a verb of saying */
        VERB,
        /** "demnach", "hieß es weiter" */
        CARRIED,
        /** "Das teilte die Polizei mit": vouches for the sentence before */
        BACKWARD
    }

    boolean covers(int token) {
        return first <= token && token < end;
    }
}
