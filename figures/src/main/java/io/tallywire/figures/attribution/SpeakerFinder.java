package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Segments;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** Finds who stands as the subject of a verb of saying: before it, behind it, or cut off from it. */
final class SpeakerFinder {
    private static final int REACH = 12;
    private static final int SEGMENTS_BACK = 5;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final IntPredicate quoted;
    private final boolean verbSecond;

    SpeakerFinder(Reading reading, MentionReader mentions, Cast cast, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().isVerbSecond();
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

    /** The subject of a verb that an apposition or a relative clause has cut off: "X, eine Analystin, sagte". */
    @Nullable
    Speaker before(int segment, Sentence sentence) {
        Segments segments = reading.segments();
        Speaker best = null;
        for (int s = segment - 1; s >= Math.max(0, segment - SEGMENTS_BACK)
                && segments.first(s) >= sentence.firstToken(); s--) {
            if (segments.end(s) - segments.first(s) > REACH * 3 || reading.isMark(segments.end(s) - 1, ";")) {
                break;
            }
            int relative = segments.first(s);
            if (!verbSecond && reading.is(relative, WordClass.RELATIVE) && reading.phraseAt(relative) < 0) {
                NounPhrase antecedent = antecedent(relative);
                if (antecedent != null && antecedent.isBare() && agency(antecedent) > 0) {
                    return new Speaker(antecedent, -1, antecedent.first(), agency(antecedent));
                }
            }
            NounPhrase named = s == segment - 1 ? namedBeside(s, sentence) : null;
            if (named != null) {
                return new Speaker(named, -1, named.first(), agency(named));
            }
            for (int k = segments.end(s) - 1; k >= segments.first(s); k--) {
                Speaker found = quoted.test(k) ? null : endingAt(k, segments.end(s));
                if (found != null && found.phrase() != null && (found.agency() > 1
                        || reading.is(found.phrase().head(), WordClass.DOCUMENT)) && better(found.phrase(), best)) {
                    best = found;
                }
            }
        }
        return best;
    }

    /** The phrase that a relative pronoun behind a comma takes up, with what hangs on it left aside. */
    @Nullable
    NounPhrase antecedent(int relative) {
        int p = relative < 2 || !reading.isMark(relative - 1, ",") ? -1 : reading.phraseAt(relative - 2);
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        while (phrase != null && phrase.attachedTo() >= 0) {
            phrase = reading.phrases().get(phrase.attachedTo());
        }
        return phrase == null || phrase.quantity() >= 0 ? null : phrase;
    }

    /** "Gavi, the vaccine alliance, plans", "a lawyers' group, Corepi, counted": of two phrases for one body, the name. */
    private @Nullable NounPhrase namedBeside(int apposition, Sentence sentence) {
        int first = reading.segments().first(apposition);
        int end = reading.segments().end(apposition) - 1;
        NounPhrase second = phraseStartingAt(first);
        Speaker before = first - 2 < sentence.firstToken() || verbSecond || !reading.isMark(first - 1, ",")
                || !reading.isMark(end, ",") ? null : endingAt(first - 2, first);
        if (before == null || before.phrase() == null || second == null || !second.isBare() || second.quantity() >= 0) {
            return null;
        }
        if (isName(before.phrase())) {
            return second.determiner() >= 0 && before.agency() > 0 ? before.phrase() : null;
        }
        return isName(second) && second.end() == end && agency(second) > 0 && before.phrase().determiner() >= 0 ? second : null;
    }

    private boolean isName(NounPhrase phrase) {
        return phrase.determiner() < 0 && reading.token(phrase.head()).isCapitalised()
                && !reading.startsSentence(phrase.head()) || mentions.kindOf(phrase) == Mention.Kind.PERSON
                || phrase.determiner() < 0 && phrase.end() - phrase.first() == 1 && reading.startsSentence(phrase.head())
                        && mentions.agency(phrase) > 0;
    }

    private boolean better(NounPhrase phrase, @Nullable Speaker best) {
        return best == null || best.phrase() == null
                || mentions.read(phrase).kind() == Mention.Kind.PERSON
                        && mentions.read(best.phrase()).kind() != Mention.Kind.PERSON
                || mentions.read(best.phrase()).kind() != Mention.Kind.PERSON;
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

    private @Nullable NounPhrase phraseStartingAt(int k) {
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
            Speaker subject = before(segment, sentence);
            return subject == null ? null : subject.phrase();
        }
        return best;
    }

    /** Whether the segment before has no verb of its own, so that the subject stands still further back. */
    boolean followsApposition(int segment, Sentence sentence) {
        int before = segment - 1;
        if (before < 0 || reading.segments().first(before) < sentence.firstToken()) {
            return false;
        }
        int last = reading.segments().end(before) - 1;
        return !quoted.test(last) && (!Clause.hasVerb(reading, before, last) || reading.is(reading.segments().first(before),
                WordClass.RELATIVE));
    }
}
