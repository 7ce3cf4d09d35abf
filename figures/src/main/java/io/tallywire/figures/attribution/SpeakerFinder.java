package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** Finds who stands as the subject of a verb of saying: before it, behind it, or cut off from it. */
final class SpeakerFinder {
    private static final int REACH = 12;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final IntPredicate quoted;
    private final boolean verbSecond;
    private final CutOffSpeakers cutOff;

    SpeakerFinder(Reading reading, MentionReader mentions, Cast cast, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().isVerbSecond();
        this.cutOff = new CutOffSpeakers(reading, mentions, this, quoted);
    }

    CutOffSpeakers cutOff() {
        return cutOff;
    }

    @Nullable
    Speaker left(int first, int verb) {
        Speaker nearest = null;
        for (int k = verb - 1; k >= first; k--) {
            Speaker found = endingAt(k, verb);
            if (found != null && (nearest == null || verbSecond || found.agency() > nearest.agency())) {
                nearest = found;
            }
            if (!verbSecond && nearest != null && nearest.agency() == 2) {
                return nearest;
            }
        }
        return nearest;
    }

    @Nullable
    Speaker endingAt(int k, int verb) {
        if (isPronoun(k)) {
            return new Speaker(null, k, k, 2);
        }
        int p = reading.phraseAt(k);
        if (p < 0 || reading.phrases().get(p).end() != k + 1) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        boolean wrong = !mayBeSubject(phrase) || phrase.end() > verb || reading.timeAt(phrase.head()) >= 0
                || isCounted(phrase);
        return wrong ? null : new Speaker(phrase, -1, phrase.first(), agency(phrase));
    }

    /** A number of things; "two officials" can speak all the same. */
    private boolean isCounted(NounPhrase phrase) {
        return phrase.quantity() >= 0 && mentions.agency(phrase) < 2;
    }

    @Nullable
    Speaker right(int verb, Sentence sentence) {
        int end = Math.min(sentence.endToken(), verb + REACH);
        for (int k = verb + 1; k < end && !quoted.test(k); k++) {
            Token token = reading.token(k);
            if (token.kind() == Token.Kind.PUNCTUATION && !token.is(".") || reading.is(k, WordClass.CONTENT_SUBORDINATOR)) {
                return null;
            }
            if (isPronoun(k)) {
                return new Speaker(null, k, k, 2);
            }
            NounPhrase phrase = phraseStartingAt(k);
            if (phrase != null) {
                if (mayBeSubject(phrase) && reading.timeAt(phrase.head()) < 0 && !isCounted(phrase)) {
                    return new Speaker(phrase, -1, phrase.first(), agency(phrase));
                }
                if (!verbSecond) {
                    return null;
                }
                k = phrase.end() - 1;
            } else if (!verbSecond && !reading.is(k, WordClass.TITLE) && token.kind() == Token.Kind.WORD) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Speaker choose(@Nullable Speaker left, @Nullable Speaker right, int verb, int first) {
        if (left == null) {
            boolean inverts = verbSecond || verb == first;
            return right != null && (verbSecond || inverts && right.agency() > 0) ? right : null;
        }
        if (!verbSecond || right == null) {
            return left;
        }
        return right.agency() > left.agency() && (left.agency() == 0 || right.phrase() != null) ? right : left;
    }

    @Nullable
    Speaker firstIn(int from, int end, boolean prepositional) {
        Speaker oblique = null;
        for (int k = from; k < end; k++) {
            if (isPronoun(k)) {
                return new Speaker(null, k, k, 2);
            }
            NounPhrase phrase = phraseStartingAt(k);
            if (phrase != null && reading.timeAt(phrase.head()) < 0) {
                if (mayBeSubject(phrase)) {
                    return new Speaker(phrase, -1, phrase.first(), agency(phrase));
                }
                if (prepositional && oblique == null && (reading.is(phrase.head(), WordClass.REPORT_NOUN)
                        || reading.is(phrase.preposition(), WordClass.OF) || agency(phrase) == 2)) {
                    oblique = new Speaker(phrase, -1, phrase.first(), 1);
                }
            }
        }
        return oblique;
    }

    boolean startsWithAgent(int token) {
        NounPhrase phrase = phraseStartingAt(token);
        return phrase != null && phrase.isBare() && agency(phrase) > 0;
    }

    int agencyOf(NounPhrase phrase) {
        return agency(phrase);
    }

    /** Without a preposition, and with no article that tells of another case. */
    private boolean mayBeSubject(NounPhrase phrase) {
        return phrase.isBare() && !reading.is(phrase.determiner(), WordClass.OBLIQUE);
    }

    private int agency(NounPhrase phrase) {
        int own = mentions.agency(phrase);
        return own < 2 && cast.knows(reading.token(phrase.head()).text()) ? 2 : own;
    }

    private boolean isPronoun(int k) {
        return !reading.is(k - 1, WordClass.PREPOSITION) && reading.phraseAt(k) < 0
                && (reading.is(k, WordClass.PERSON_PRONOUN) || reading.is(k, WordClass.ANY_PRONOUN)
                        || reading.is(k, WordClass.IMPERSONAL_PRONOUN));
    }

    @Nullable
    NounPhrase phraseStartingAt(int k) {
        int p = reading.phraseAt(k);
        return p >= 0 && reading.phrases().get(p).first() == k ? reading.phrases().get(p) : null;
    }

    /** The subject of the clause around a token, for "nach eigenen Angaben". */
    @Nullable
    NounPhrase subjectOfSegment(int token, Sentence sentence) {
        int segment = reading.segments().of(token);
        NounPhrase best = null;
        for (int i = reading.segments().first(segment); i < reading.segments().end(segment); i++) {
            NounPhrase phrase = phraseStartingAt(i);
            if (phrase != null && phrase.isBare() && phrase.quantity() < 0 && reading.timeAt(phrase.head()) < 0
                    && mentions.agency(phrase) > (best == null ? 0 : mentions.agency(best))) {
                best = phrase;
            }
        }
        if (best == null && segment > 0 && reading.segments().first(segment) > sentence.firstToken()) {
            Speaker subject = cutOff.before(segment, sentence);
            return subject == null ? null : subject.phrase();
        }
        return best;
    }

}
