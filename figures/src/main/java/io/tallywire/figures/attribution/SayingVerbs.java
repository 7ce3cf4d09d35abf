package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Tells verbs of saying and estimating by their forms: finite or with an auxiliary, never passive. */
final class SayingVerbs {
    private static final int REACH = 24;

    private final Reading reading;
    private final IntPredicate quoted;
    private final boolean verbSecond;
    private final SpeechTags tags;

    SayingVerbs(Reading reading, IntPredicate quoted) {
        this.reading = reading;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().isVerbSecond();
        this.tags = new SpeechTags(reading);
    }

    /** The token of the finite verb for a verb of saying at a token, or -1 where it is none or passive. */
    int finiteVerb(int i, Sentence sentence) {
        boolean word = reading.isPlainWord(i) || i == sentence.firstToken() && reading.phraseAt(i) < 0;
        boolean quotes = reading.is(i, WordClass.QUOTE_VERB) && framesQuotation(i, sentence);
        boolean unit = reading.quantityAt(i - 1) >= 0 && reading.is(i, WordClass.PREPOSITION);
        if (!word || unit || reading.quantityAt(i) >= 0 || isAttributive(i)) {
            return -1;
        }
        boolean finite = quotes || reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.ESTIMATE) || changesEstimate(i);
        finite |= tags.isTag(i);
        boolean moving = reading.is(i, WordClass.MOVING_PARTICIPLE);
        boolean participle = moving || reading.is(i, WordClass.SPEECH_PARTICIPLE)
                || reading.is(i, WordClass.ESTIMATE_PARTICIPLE);
        if (finite && !reading.is(i - 1, WordClass.HAVE) && !isParticiple(i)) {
            boolean infinitive = reading.is(i - 1, WordClass.TO_PREPOSITION) || reading.is(i - 1, WordClass.MODAL)
                    || isGoverned(i);
            boolean passive = !verbSecond && isPassive(i);
            boolean noun = reading.phraseAt(i) >= 0 && !verbSecond && !followsSubject(i);
            return infinitive || passive || noun ? -1 : i;
        }
        if (!participle && !finite) {
            return -1;
        }
        if (moving) {
            return Clause.find(reading, WordClass.COPULA, Math.max(segmentFirst(i), i - REACH), segmentEnd(i));
        }
        int segment = reading.segments().of(i);
        int end = Math.min(reading.segments().end(segment), i + 3);
        for (int k = i + 1; verbSecond && k < end; k++) {
            if (reading.is(k, WordClass.HAVE)) {
                return k;
            }
            if (reading.isPlainWord(k) && reading.is(k, WordClass.BE)) {
                return -1;
            }
        }
        for (int k = i - 1; k >= Math.max(reading.segments().first(segment), i - REACH); k--) {
            if (reading.is(k, WordClass.HAVE)) {
                return k;
            }
            if (reading.is(k, WordClass.BE)) {
                return -1;
            }
            if (!verbSecond && !reading.is(k, WordClass.ADVERB)) {
                return -1;
            }
        }
        return -1;
    }

    /** "is put at", "has now been put at": what stands before it is spoken of and does not speak. */
    private boolean isPassive(int i) {
        int before = i - 1;
        while (before > i - REACH && (reading.is(before, WordClass.ADVERB) || reading.is(before, WordClass.NOW))) {
            before--;
        }
        return reading.is(before, WordClass.BE);
    }

    /**
     * "wollte das weder bestätigen noch dementieren", "um zu mahnen": a form that a modal or a particle makes an infinitive.
     */
    private boolean isGoverned(int i) {
        if (!verbSecond || !reading.vocabulary().hasForm("infinitive", reading.token(i).lower())) {
            return false;
        }
        int first = Math.max(reading.segments().first(reading.segments().of(i)), i - REACH);
        for (int k = i - 1; k >= first; k--) {
            boolean modal = reading.isPlainWord(k) && (reading.is(k, WordClass.MODAL) || reading.is(k, WordClass.FUTURE));
            if (modal || k == i - 1 && reading.is(k, WordClass.INFINITIVE_MARK)) {
                return true;
            }
        }
        return reading.is(i + 1, WordClass.MODAL) && reading.segments().same(i, i + 1);
    }

    private int segmentFirst(int i) {
        return reading.segments().first(reading.segments().of(i));
    }

    private int segmentEnd(int i) {
        return reading.segments().end(reading.segments().of(i));
    }

    /** "The ministry confirmed 40 cases": what could describe the noun behind it is a verb behind a noun without one. */
    private boolean followsSubject(int i) {
        int p = reading.phraseAt(i - 1);
        NounPhrase own = reading.phrases().get(reading.phraseAt(i));
        return own.first() == i && own.preposition() < 0 && p >= 0 && p != own.index() && reading.phrases().get(p).isBare();
    }

    /**
     * Whether a verb tells who speaks a quotation: behind its comma or closing mark, or before the colon or comma ahead of it.
     */
    private boolean framesQuotation(int i, Sentence sentence) {
        int segment = reading.segments().of(i);
        int first = Math.max(reading.segments().first(segment), sentence.firstToken());
        int last = Math.min(reading.segments().end(segment), sentence.endToken()) - 1;
        boolean behind = i - first < REACH * 2 && first > sentence.firstToken()
                && (quoted.test(first - 1) || reading.isMark(first - 1, ",") && quoted.test(first - 2));
        boolean directly = i > sentence.firstToken()
                && (quoted.test(i - 1) || reading.isMark(i - 1, ",") && quoted.test(i - 2));
        boolean ahead = last - i < REACH * 2 && last + 1 < sentence.endToken()
                && (quoted.test(last + 1) || quoted.test(last) && reading.isMark(last - 1, ":")
                        || last + 2 < sentence.endToken() && quoted.test(last + 2)
                                && (reading.isMark(last + 1, ":") || reading.isMark(last + 1, ",")));
        return directly || behind || ahead && (reading.isMark(last, ":") || reading.isMark(last + 1, ":")
                || reading.isMark(last, ",") || reading.isMark(last + 1, ","));
    }

    private boolean isParticiple(int i) {
        return verbSecond && (reading.is(i, WordClass.SPEECH_PARTICIPLE) || reading.is(i, WordClass.ESTIMATE_PARTICIPLE)
                || changesEstimate(i))
                && (reading.is(i + 1, WordClass.HAVE) || reading.is(i + 1, WordClass.BE) || haveBefore(i));
    }

    private boolean haveBefore(int i) {
        for (int k = i - 1; k >= Math.max(reading.segments().first(reading.segments().of(i)), i - REACH); k--) {
            if (reading.is(k, WordClass.HAVE) || reading.is(k, WordClass.BE)) {
                return true;
            }
        }
        return false;
    }

    /** "der veröffentlichte Bericht": a participle before its noun. */
    private boolean isAttributive(int i) {
        int p = reading.phraseAt(i + 1);
        if (!verbSecond || p < 0 || reading.phrases().get(p).first() != i + 1 || reading.phrases().get(p).determiner() >= 0
                || reading.phrases().get(p).preposition() >= 0) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(reading.segments().first(reading.segments().of(i)), i - 5); k--) {
            if (reading.is(k, WordClass.DETERMINER) || reading.is(k, WordClass.POSSESSIVE)) {
                return reading.phraseAt(k) < 0;
            }
        }
        return false;
    }

    /** A verb of change whose object is an estimate, a plan or an offer: "setzte ihre Schätzung herauf". */
    private boolean changesEstimate(int i) {
        if (!reading.is(i, WordClass.UP) && !reading.is(i, WordClass.DOWN) && !reading.is(i, WordClass.CHANGE)) {
            return false;
        }
        int segment = reading.segments().of(i);
        int from = Math.max(reading.segments().first(segment), i - REACH);
        int to = Math.min(reading.segments().end(segment), i + REACH);
        for (int k = from; k < to; k++) {
            boolean estimate = reading.is(k, WordClass.PROJECTED_NOUN) || reading.is(k, WordClass.REPORT_NOUN)
                    || reading.is(k, WordClass.PLAN) || reading.is(k, WordClass.FORECAST);
            if (k != i && estimate && reading.phraseAt(k) >= 0
                    && reading.phrases().get(reading.phraseAt(k)).preposition() < 0) {
                return true;
            }
        }
        return false;
    }

    /** A verb of saying, as against one of estimating, planning or changing an estimate. */
    boolean isStrong(int i) {
        return reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.SPEECH_PARTICIPLE)
                || reading.is(i, WordClass.QUOTE_VERB);
    }
}
