package io.tallywire.figures.attribution;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Segments;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Finds the subject that an apposition or a relative clause has cut off from its verb. */
final class CutOffSpeakers {
    private static final int REACH = 36;
    private static final int SEGMENTS_BACK = 5;

    private final Reading reading;
    private final MentionReader mentions;
    private final SpeakerFinder speakers;
    private final IntPredicate quoted;
    private final boolean verbSecond;

    CutOffSpeakers(Reading reading, MentionReader mentions, SpeakerFinder speakers, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        this.speakers = speakers;
        this.quoted = quoted;
        this.verbSecond = reading.vocabulary().isVerbSecond();
    }

    /** The subject of a verb that an apposition or a relative clause has cut off: "X, eine Analystin, sagte". */
    @Nullable
    Speaker before(int segment, Sentence sentence) {
        Segments segments = reading.segments();
        Speaker best = null;
        for (int s = segment - 1; s >= Math.max(0, segment - SEGMENTS_BACK)
                && segments.first(s) >= sentence.firstToken(); s--) {
            if (segments.end(s) - segments.first(s) > REACH || reading.isMark(segments.end(s) - 1, ";")) {
                break;
            }
            int relative = segments.first(s);
            if (!verbSecond && reading.is(relative, WordClass.RELATIVE) && reading.phraseAt(relative) < 0) {
                NounPhrase antecedent = antecedent(relative);
                if (antecedent != null && antecedent.isBare() && speakers.agencyOf(antecedent) > 0) {
                    return new Speaker(antecedent, -1, antecedent.first(), speakers.agencyOf(antecedent));
                }
            }
            NounPhrase named = s == segment - 1 ? namedBeside(s, sentence) : null;
            if (named != null) {
                return new Speaker(named, -1, named.first(), speakers.agencyOf(named));
            }
            for (int k = segments.end(s) - 1; k >= segments.first(s); k--) {
                Speaker found = quoted.test(k) ? null : speakers.endingAt(k, segments.end(s));
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
        NounPhrase second = speakers.phraseStartingAt(first);
        Speaker before = first - 2 < sentence.firstToken() || verbSecond || !reading.isMark(first - 1, ",")
                || !reading.isMark(end, ",") ? null : speakers.endingAt(first - 2, first);
        if (before == null || before.phrase() == null || second == null || !second.isBare() || second.quantity() >= 0) {
            return null;
        }
        if (isName(before.phrase())) {
            return second.determiner() >= 0 && before.agency() > 0 ? before.phrase() : null;
        }
        return isName(second) && second.end() == end && speakers.agencyOf(second) > 0 && before.phrase().determiner() >= 0
                ? second
                : null;
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
