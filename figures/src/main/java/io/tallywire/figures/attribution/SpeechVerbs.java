package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Cue.Kind;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Finds who says what a verb of saying says, and how far it reaches. */
final class SpeechVerbs {
    private static final int REACH = 12;

    private final Reading reading;
    private final SayingVerbs verbs;
    private final SpeakerFinder speakers;
    private final IntPredicate quoted;
    private final boolean verbSecond;

    SpeechVerbs(Reading reading, SpeakerFinder speakers, IntPredicate quoted) {
        this.reading = reading;
        this.verbs = new SayingVerbs(reading, quoted);
        this.speakers = speakers;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().isVerbSecond();
    }

    @Nullable
    Cue cueAt(int i, Sentence sentence) {
        int verb = verbs.finiteVerb(i, sentence);
        if (verb < 0) {
            return null;
        }
        int segment = reading.segments().of(verb);
        int first = Math.max(clauseFirst(segment, sentence), verb - REACH * 2);
        int introducer = introducer(first, verb);
        if (introducer >= 0 && reading.is(introducer, WordClass.LIKE)) {
            Speaker subject = speakers.firstIn(introducer + 1, Math.max(verb, i), true);
            return subject == null ? null
                    : new Cue(Kind.FRAME, subject.phrase(), subject.pronoun(), i, sentence.firstToken(), sentence.endToken());
        }
        if (sentence.firstToken() == first && reading.is(first, WordClass.DEMONSTRATIVE_PRONOUN) && verb == first + 1) {
            Speaker bare = speakers.right(verb, sentence);
            Speaker subject = bare != null ? bare
                    : speakers.firstIn(verb + 1, Math.min(sentence.endToken(), verb + REACH), true);
            return subject == null ? null
                    : new Cue(Kind.BACKWARD, subject.phrase(), subject.pronoun(), i, first, sentence.endToken());
        }
        if (opensRelativeClause(first, sentence) && verbSecond && endsSegment(i)) {
            Speaker inside = speakers.firstIn(first + 1, i, false);
            Speaker antecedent = inside != null && inside.agency() == 2 ? inside : speakers.endingAt(first - 2, first);
            return antecedent == null || antecedent.agency() < 2 ? null
                    : new Cue(Kind.VERB, antecedent.phrase(), antecedent.pronoun(), i, first, reading.segments().end(segment));
        }
        Cue relative = introducer >= 0 ? null : relative(i, verb, first, sentence);
        if (relative != null) {
            return relative;
        }
        Speaker left = introducer >= 0 ? speakers.firstIn(introducer + 1, verb, false) : speakers.left(first, verb);
        Speaker right = speakers.right(verb, sentence);
        boolean weak = !verbs.isStrong(i);
        boolean reported = reading.is(i, WordClass.COUNTING) && reading.is(verb, WordClass.SUBJUNCTIVE);
        if (weak && introducer >= 0 || reported) {
            return null;
        }
        Speaker subject = speakers.choose(left, right, verb, first);
        boolean cut = left == null && speakers.cutOff().followsApposition(segment, sentence);
        if (subject == null || subject.at() > verb && cut && (subject.agency() < 2 || !verbSecond)) {
            Speaker cutOff = speakers.cutOff().before(segment, sentence);
            subject = cutOff != null ? cutOff : subject;
        }
        if (subject == null || weak && (subject.agency() == 0 || subject.agency() == 1 && subject.at() > verb)
                || isImpersonal(subject)
                || subject.agency() == 0 && subject.at() < verb && !contentFollows(i, segment)
                        && !contentPrecedes(first, segment, sentence) && !isBesideSay(subject, verb)) {
            return null;
        }
        boolean inverted = subject.at() > verb;
        boolean aside = first > sentence.firstToken() && reading.is(first, WordClass.SUBORDINATOR) && introducer < 0;
        int scopeFirst = aside ? first : inverted ? sentence.firstToken() : scopeFirst(verb, sentence, subject);
        int scopeEnd = aside ? endOfAside(segment, sentence) : weak ? endOfPart(i, sentence) : sentence.endToken();
        Kind kind = !weak ? Kind.VERB : reading.is(i, WordClass.COUNTING) ? Kind.COUNT_VERB : Kind.WEAK_VERB;
        return new Cue(kind, subject.phrase(), subject.pronoun(), i, scopeFirst, scopeEnd);
    }

    /** "UNE, which said that ...", "the mayor, who put it at ...": the antecedent says what follows. */
    private @Nullable Cue relative(int i, int verb, int first, Sentence sentence) {
        if (verbSecond || !opensRelativeClause(first, sentence) || reading.is(first, WordClass.POSSESSIVE)) {
            return null;
        }
        for (int k = first + 1; k < verb; k++) {
            if (!reading.is(k, WordClass.ADVERB) && !reading.is(k, WordClass.HAVE)) {
                return null;
            }
        }
        NounPhrase antecedent = speakers.cutOff().antecedent(first);
        boolean speaker = antecedent != null
                && speakers.agencyOf(antecedent) >= (verbs.isStrong(i) ? 1 : 2);
        return speaker && antecedent != null
                ? new Cue(verbs.isStrong(i) ? Kind.VERB : Kind.WEAK_VERB, antecedent, -1, i, verb, endOfAside(
                        reading.segments().of(i), sentence))
                : null;
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

    private int scopeFirst(int verb, Sentence sentence, Speaker subject) {
        int start = subject.at();
        if (start <= sentence.firstToken() + 1 || reading.is(start - 1, WordClass.CONJUNCTION)
                || reading.isMark(start - 1, ";")) {
            return verb;
        }
        return reading.segments().of(start) == reading.segments().of(sentence.firstToken()) ? verb : sentence.firstToken();
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

    /** "..., people close to the talks said": what is said stands before, and the verb ends its stretch. */
    private boolean contentPrecedes(int first, int segment, Sentence sentence) {
        return !verbSecond && first > sentence.firstToken() && reading.is(reading.segments().end(segment) - 2, WordClass.SAY)
                && (reading.isMark(first - 1, ",") || quoted.test(first - 1));
    }

    /** "The rebels said ...": whoever stands right before a verb that is nothing but saying. */
    private boolean isBesideSay(Speaker subject, int verb) {
        return !verbSecond && reading.is(verb, WordClass.SAY) && subject.phrase() != null && subject.phrase().end() == verb;
    }

    /** What is only estimated or planned does not reach over a semicolon to the next one who acts. */
    private int endOfPart(int verb, Sentence sentence) {
        for (int k = verb; k < sentence.endToken() && !verbSecond; k++) {
            if (reading.isMark(k, ";") && k + 1 < sentence.endToken() && speakers.startsWithAgent(k + 1)) {
                return k;
            }
        }
        return sentence.endToken();
    }

    /** The end of a subordinate clause, with the stretches behind it that have no verb of their own. */
    private int endOfAside(int segment, Sentence sentence) {
        int last = segment;
        while (!verbSecond && reading.isMark(reading.segments().end(last) - 1, ",") && last + 1 < reading.segments().count()
                && reading.segments().first(last + 1) < sentence.endToken()
                && !Clause.hasVerb(reading, last + 1, reading.segments().first(last + 1))) {
            last++;
        }
        return reading.segments().end(last);
    }

    private boolean isImpersonal(Speaker subject) {
        return subject.pronoun() >= 0 && reading.is(subject.pronoun(), WordClass.IMPERSONAL_PRONOUN);
    }
}
