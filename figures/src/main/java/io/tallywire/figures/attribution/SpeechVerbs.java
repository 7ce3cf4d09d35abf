package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Cue.Kind;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Segments;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** Finds who says what a verb of saying says, and how far it reaches. */
final class SpeechVerbs {
    private static final int REACH = 12;
    private static final int SEGMENTS_BACK = 5;

    /** A subject: a phrase or a pronoun. */
    private record Subject(@Nullable NounPhrase phrase, int pronoun, int at, int agency) {
    }

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final IntPredicate quoted;
    private final boolean verbSecond;

    SpeechVerbs(Reading reading, MentionReader mentions, Cast cast, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().capitalisesNouns();
    }

    @Nullable
    Cue cueAt(int i, Sentence sentence) {
        int verb = finiteVerb(i, sentence);
        if (verb < 0) {
            return null;
        }
        int segment = reading.segments().of(verb);
        int first = Math.max(clauseFirst(segment, sentence), verb - REACH * 2);
        int introducer = introducer(first, verb);
        if (introducer >= 0 && reading.is(introducer, WordClass.LIKE)) {
            Subject subject = firstIn(introducer + 1, Math.max(verb, i), true);
            return subject == null ? null
                    : new Cue(Kind.FRAME, subject.phrase, subject.pronoun, i, sentence.firstToken(), sentence.endToken());
        }
        if (sentence.firstToken() == first && reading.is(first, WordClass.DEMONSTRATIVE_PRONOUN) && verb == first + 1) {
            Subject bare = right(verb, sentence);
            Subject subject = bare != null ? bare : firstIn(verb + 1, Math.min(sentence.endToken(), verb + REACH), true);
            return subject == null ? null
                    : new Cue(Kind.BACKWARD, subject.phrase, subject.pronoun, i, first, sentence.endToken());
        }
        if (opensRelativeClause(first, sentence) && verbSecond && endsSegment(i)) {
            Subject antecedent = subjectEndingAt(first - 2, first);
            return antecedent == null || antecedent.agency < 2 ? null
                    : new Cue(Kind.VERB, antecedent.phrase, antecedent.pronoun, i, first, reading.segments().end(segment));
        }
        Subject left = introducer >= 0 ? firstIn(introducer + 1, verb, false) : left(first, verb);
        Subject right = right(verb, sentence);
        boolean weak = !isStrong(i);
        if (weak && introducer >= 0) {
            return null;
        }
        Subject subject = choose(left, right, verb, first);
        boolean cut = left == null && followsApposition(segment, sentence);
        if (subject == null || subject.at > verb && cut && (subject.agency < 2 || !verbSecond)) {
            Subject cutOff = before(segment, sentence);
            subject = cutOff != null ? cutOff : subject;
        }
        if (subject == null || weak && (subject.agency == 0 || subject.agency == 1 && subject.at > verb)
                || isImpersonal(subject)
                || subject.agency == 0 && subject.at < verb && !contentFollows(i, segment)) {
            return null;
        }
        boolean inverted = subject.at > verb;
        boolean aside = first > sentence.firstToken() && reading.is(first, WordClass.SUBORDINATOR) && introducer < 0;
        int scopeFirst = aside ? first : inverted ? sentence.firstToken() : scopeFirst(verb, sentence, subject);
        int scopeEnd = aside ? reading.segments().end(segment) : sentence.endToken();
        return new Cue(weak ? Kind.WEAK_VERB : Kind.VERB, subject.phrase, subject.pronoun, i, scopeFirst, scopeEnd);
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
            Subject subject = before(segment, sentence);
            return subject == null ? null : subject.phrase;
        }
        return best;
    }

    /** The token of the finite verb for a verb of saying at a token, or -1 where it is none or passive. */
    private int finiteVerb(int i, Sentence sentence) {
        boolean word = reading.isPlainWord(i) || i == sentence.firstToken() && reading.phraseAt(i) < 0;
        if (!word || reading.quantityAt(i) >= 0 || isAttributive(i)) {
            return -1;
        }
        boolean finite = reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.ESTIMATE) || changesEstimate(i);
        boolean participle = reading.is(i, WordClass.SPEECH_PARTICIPLE) || reading.is(i, WordClass.ESTIMATE_PARTICIPLE);
        if (finite && !reading.is(i - 1, WordClass.HAVE) && !isParticiple(i)) {
            boolean infinitive = reading.is(i - 1, WordClass.TO_PREPOSITION) || reading.is(i - 1, WordClass.MODAL);
            boolean passive = reading.is(i - 1, WordClass.BE) && !verbSecond;
            boolean noun = reading.phraseAt(i) >= 0 && !verbSecond;
            return infinitive || passive || noun ? -1 : i;
        }
        if (!participle && !finite) {
            return -1;
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
        for (int k = i - 1; k >= Math.max(reading.segments().first(segment), i - REACH * 2); k--) {
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

    private boolean isParticiple(int i) {
        return verbSecond && (reading.is(i, WordClass.SPEECH_PARTICIPLE) || reading.is(i, WordClass.ESTIMATE_PARTICIPLE)
                || changesEstimate(i))
                && (reading.is(i + 1, WordClass.HAVE) || reading.is(i + 1, WordClass.BE) || haveBefore(i));
    }

    private boolean haveBefore(int i) {
        for (int k = i - 1; k >= Math.max(reading.segments().first(reading.segments().of(i)), i - REACH * 2); k--) {
            if (reading.is(k, WordClass.HAVE) || reading.is(k, WordClass.BE)) {
                return true;
            }
        }
        return false;
    }

    private int introducer(int first, int verb) {
        for (int k = first; k < Math.min(first + 2, verb); k++) {
            boolean opens = reading.is(k, WordClass.LIKE) || reading.is(k, WordClass.CONTENT_SUBORDINATOR) && verbSecond;
            if (opens) {
                return k;
            }
        }
        return -1;
    }

    private @Nullable Subject left(int first, int verb) {
        Subject nearest = null;
        for (int k = verb - 1; k >= first; k--) {
            Subject found = subjectEndingAt(k, verb);
            if (found != null && (nearest == null || verbSecond || found.agency > nearest.agency)) {
                nearest = found;
            }
            if (!verbSecond && nearest != null && nearest.agency == 2) {
                return nearest;
            }
        }
        return nearest;
    }

    private @Nullable Subject subjectEndingAt(int k, int verb) {
        if (isPronoun(k)) {
            return new Subject(null, k, k, 2);
        }
        int p = reading.phraseAt(k);
        if (p < 0 || reading.phrases().get(p).end() != k + 1) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        boolean wrong = !phrase.isBare() || phrase.end() > verb || reading.timeAt(phrase.head()) >= 0 || phrase.quantity() >= 0;
        return wrong ? null : new Subject(phrase, -1, phrase.first(), agency(phrase));
    }

    private @Nullable Subject right(int verb, Sentence sentence) {
        int end = Math.min(sentence.endToken(), verb + REACH);
        for (int k = verb + 1; k < end && !quoted.test(k); k++) {
            Token token = reading.token(k);
            if (token.kind() == Token.Kind.PUNCTUATION && !token.is(".") || reading.is(k, WordClass.CONTENT_SUBORDINATOR)) {
                return null;
            }
            if (isPronoun(k)) {
                return new Subject(null, k, k, 2);
            }
            NounPhrase phrase = phraseStartingAt(k);
            if (phrase != null) {
                if (phrase.isBare() && reading.timeAt(phrase.head()) < 0 && phrase.quantity() < 0) {
                    return new Subject(phrase, -1, phrase.first(), agency(phrase));
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

    private @Nullable Subject choose(@Nullable Subject left, @Nullable Subject right, int verb, int first) {
        if (left == null) {
            boolean inverts = verbSecond || verb == first;
            return right != null && (verbSecond || inverts && right.agency > 0) ? right : null;
        }
        if (!verbSecond || right == null) {
            return left;
        }
        return right.agency > left.agency && (left.agency == 0 || right.phrase != null) ? right : left;
    }

    /** The subject of a verb that an apposition or a relative clause has cut off: "X, eine Analystin, sagte". */
    private @Nullable Subject before(int segment, Sentence sentence) {
        Segments segments = reading.segments();
        Subject best = null;
        for (int s = segment - 1; s >= Math.max(0, segment - SEGMENTS_BACK)
                && segments.first(s) >= sentence.firstToken(); s--) {
            if (segments.end(s) - segments.first(s) > REACH * 3) {
                break;
            }
            for (int k = segments.end(s) - 1; k >= segments.first(s); k--) {
                Subject found = quoted.test(k) ? null : subjectEndingAt(k, segments.end(s));
                if (found != null && found.phrase != null && found.agency > 1 && better(found.phrase, best)) {
                    best = found;
                }
            }
        }
        return best;
    }

    private boolean better(NounPhrase phrase, @Nullable Subject best) {
        return best == null || best.phrase == null
                || mentions.read(phrase).kind() == Mention.Kind.PERSON
                        && mentions.read(best.phrase).kind() != Mention.Kind.PERSON
                || mentions.read(best.phrase).kind() != Mention.Kind.PERSON;
    }

    private @Nullable Subject firstIn(int from, int end, boolean prepositional) {
        Subject oblique = null;
        for (int k = from; k < end; k++) {
            if (isPronoun(k)) {
                return new Subject(null, k, k, 2);
            }
            NounPhrase phrase = phraseStartingAt(k);
            if (phrase != null && reading.timeAt(phrase.head()) < 0) {
                if (phrase.isBare()) {
                    return new Subject(phrase, -1, phrase.first(), agency(phrase));
                }
                if (prepositional && oblique == null && (reading.is(phrase.head(), WordClass.REPORT_NOUN)
                        || reading.is(phrase.preposition(), WordClass.OF) || agency(phrase) == 2)) {
                    oblique = new Subject(phrase, -1, phrase.first(), 1);
                }
            }
        }
        return oblique;
    }

    private int scopeFirst(int verb, Sentence sentence, Subject subject) {
        int start = subject.at;
        if (start <= sentence.firstToken() + 1 || reading.is(start - 1, WordClass.CONJUNCTION)
                || reading.isMark(start - 1, ";")) {
            return verb;
        }
        return reading.segments().of(start) == reading.segments().of(sentence.firstToken()) ? verb : sentence.firstToken();
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

    private @Nullable NounPhrase phraseStartingAt(int k) {
        int p = reading.phraseAt(k);
        return p >= 0 && reading.phrases().get(p).first() == k ? reading.phrases().get(p) : null;
    }

    /** A verb of saying, as against one of estimating, planning or changing an estimate. */
    private boolean isStrong(int i) {
        return reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.SPEECH_PARTICIPLE);
    }

    /** The beginning of the clause of a segment, before a bracket inside it. */
    private int clauseFirst(int segment, Sentence sentence) {
        int first = reading.segments().first(segment);
        if (first > sentence.firstToken() && reading.isMark(first - 1, ")")) {
            for (int k = first - 2; k >= Math.max(sentence.firstToken(), first - REACH); k--) {
                if (reading.isMark(k, "(")) {
                    return reading.segments().first(reading.segments().of(k));
                }
            }
        }
        return first;
    }

    private boolean opensRelativeClause(int first, Sentence sentence) {
        return first > sentence.firstToken() && reading.is(first, WordClass.RELATIVE) && reading.phraseAt(first) < 0
                && reading.isMark(first - 1, ",");
    }

    private boolean endsSegment(int i) {
        return reading.segments().end(reading.segments().of(i)) <= i + 3;
    }

    /** Whether a clause, a colon or a quotation follows a verb, so that even a thing can be said to say it. */
    private boolean contentFollows(int i, int segment) {
        int last = reading.segments().end(segment) - 1;
        return reading.is(i + 1, WordClass.CONTENT_SUBORDINATOR) || reading.isMark(last, ":") || last + 1 < reading.size()
                && (reading.is(last + 1, WordClass.CONTENT_SUBORDINATOR) || quoted.test(last + 1)) || quoted.test(last);
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

    private boolean isImpersonal(Subject subject) {
        return subject.pronoun >= 0 && reading.is(subject.pronoun, WordClass.IMPERSONAL_PRONOUN);
    }

    /** Whether the segment before has no verb of its own, so that the subject stands still further back. */
    private boolean followsApposition(int segment, Sentence sentence) {
        int before = segment - 1;
        if (before < 0 || reading.segments().first(before) < sentence.firstToken()) {
            return false;
        }
        int last = reading.segments().end(before) - 1;
        return !quoted.test(last) && (!Clause.hasVerb(reading, before, last) || reading.is(reading.segments().first(before),
                WordClass.RELATIVE));
    }

    /** A verb of change whose object is an estimate, a plan or an offer: "setzte ihre Schätzung herauf". */
    private boolean changesEstimate(int i) {
        if (!reading.is(i, WordClass.UP) && !reading.is(i, WordClass.DOWN) && !reading.is(i, WordClass.CHANGE)) {
            return false;
        }
        int segment = reading.segments().of(i);
        int from = Math.max(reading.segments().first(segment), i - REACH * 2);
        int to = Math.min(reading.segments().end(segment), i + REACH * 2);
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
}
