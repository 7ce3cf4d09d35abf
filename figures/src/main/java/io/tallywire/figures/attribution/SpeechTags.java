package io.tallywire.figures.attribution;

import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Token;

/**
 * Finds verbs that are verbs of saying by their place alone: right behind a quotation or a clause in the mood of indirect
 * speech, before their subject. "Es fehle an Geld, schob die Ministerin nach."
 */
final class SpeechTags {
    private static final int REACH = 40;

    private final Reading reading;

    SpeechTags(Reading reading) {
        this.reading = reading;
    }

    boolean isTag(int verb) {
        int first = reading.sentenceOf(verb).firstToken();
        if (!reading.vocabulary().isVerbSecond() || verb == first || !mayBeFinite(verb)) {
            return false;
        }
        boolean quote = false;
        boolean comma = false;
        int k = verb - 1;
        while (k >= first && (reading.token(k).kind() == Token.Kind.QUOTE || reading.isMark(k, ","))) {
            quote |= reading.token(k).kind() == Token.Kind.QUOTE;
            comma |= reading.isMark(k, ",");
            k--;
        }
        return comma && k >= first && (quote || isIndirect(k));
    }

    private boolean mayBeFinite(int i) {
        boolean function = reading.is(i, WordClass.CONJUNCTION) || reading.is(i, WordClass.RELATIVE)
                || reading.is(i, WordClass.SUBORDINATOR) || reading.is(i, WordClass.PREPOSITION)
                || reading.is(i, WordClass.ADVERB) || reading.is(i, WordClass.PRONOUN) || reading.is(i, WordClass.DETERMINER)
                || reading.is(i, WordClass.POSSESSIVE) || reading.is(i, WordClass.AUXILIARY) || reading.is(i, WordClass.MODAL)
                || reading.is(i, WordClass.NEGATION);
        int p = reading.phraseAt(i + 1);
        boolean subject = p >= 0 && reading.phrases().get(p).first() == i + 1 && reading.phrases().get(p).isBare();
        return !function && subject && reading.isPlainWord(i) && reading.phraseAt(i) < 0 && reading.quantityAt(i) < 0
                && reading.timeAt(i) < 0;
    }

    private boolean isIndirect(int last) {
        int first = Math.max(reading.segments().first(reading.segments().of(last)), last - REACH);
        for (int i = first; i <= last; i++) {
            if (reading.is(i, WordClass.SUBJUNCTIVE) && reading.isPlainWord(i) && reading.phraseAt(i) < 0) {
                return true;
            }
        }
        return false;
    }
}
