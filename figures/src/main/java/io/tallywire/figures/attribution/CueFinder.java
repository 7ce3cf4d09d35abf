package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Cue.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Finds the cues of a sentence that are no verbs: "laut Polizei", "according to", "nach Angaben von", "Berichten zufolge". */
final class CueFinder {
    private static final int REACH = 4;

    private final Reading reading;
    private final MentionReader mentions;
    private final ReportCues reports;
    private final SpeechVerbs verbs;
    private final IntPredicate quoted;

    CueFinder(Reading reading, MentionReader mentions, Cast cast, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        SpeakerFinder speakers = new SpeakerFinder(reading, mentions, cast, quoted);
        this.reports = new ReportCues(reading, mentions, speakers);
        this.verbs = new SpeechVerbs(reading, speakers, quoted);
        this.quoted = quoted;
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (!quoted.test(i) && reading.quantityAt(i) < 0) {
                Cue cue = cueAt(i, sentence);
                if (cue != null) {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    private @Nullable Cue cueAt(int i, Sentence sentence) {
        if (reading.is(i, WordClass.CITING)) {
            NounPhrase cited = phraseAfter(i, sentence.endToken());
            return cited == null || reading.is(i + 1, WordClass.CITING) ? null : Cue.of(Kind.CITED, cited, i, sentence);
        }
        if (reading.is(i, WordClass.REPORT_NOUN) || reading.is(i, WordClass.BARE_SOURCE) || reading.is(i, WordClass.DOCUMENT)) {
            Cue cue = reports.at(i, sentence);
            return cue != null ? cue : verbs.cueAt(i, sentence);
        }
        if (reading.is(i, WordClass.ATTRIBUTION_POSTPOSITION) && !reading.is(i + 1, WordClass.ATTRIBUTION_POSTPOSITION)) {
            NounPhrase before = phraseEndingAt(i);
            boolean report = before != null && (!reading.is(i, WordClass.REPORT_PREPOSITION)
                    || reading.is(before.head(), WordClass.REPORT_NOUN));
            if (before == null && reading.is(i - 1, WordClass.DATIVE_PRONOUN) && endsSegment(i, sentence)) {
                return new Cue(Kind.PREPOSITION, null, i - 1, i, sentence.firstToken(), sentence.endToken());
            }
            return before != null && report && endsSegment(i, sentence) ? Cue.of(Kind.PREPOSITION, before, i, sentence)
                    : prepositional(i, sentence);
        }
        if (reading.is(i, WordClass.ATTRIBUTION_PREPOSITION)) {
            return prepositional(i, sentence);
        }
        if (reading.is(i, WordClass.ATTRIBUTION_SO) && (i == sentence.firstToken() || !reading.isPlainWord(i - 1))) {
            NounPhrase after = phraseAfter(i, sentence.endToken());
            if (after == null || after.first() != i + 1 || after.preposition() >= 0 || i == sentence.firstToken()) {
                return null;
            }
            return mentions.agency(after) > 0 || reading.is(after.head(), WordClass.DOCUMENT)
                    ? Cue.of(Kind.PREPOSITION, after, i, sentence)
                    : null;
        }
        if (reading.is(i, WordClass.CARRY)) {
            NounPhrase circles = reports.circlesAround(i);
            if (circles != null) {
                return Cue.of(Kind.VERB, circles, i, sentence);
            }
            return new Cue(Kind.CARRIED, null, -1, i, sentence.firstToken(), sentence.endToken());
        }
        Cue passive = passive(i, sentence);
        return passive != null ? passive : verbs.cueAt(i, sentence);
    }

    /** "the seven listed by the authorities": who is behind a participle of saying or counting. */
    private @Nullable Cue passive(int i, Sentence sentence) {
        boolean participle = reading.is(i, WordClass.SPEECH_PARTICIPLE) || reading.is(i, WordClass.ESTIMATE_PARTICIPLE)
                || reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.ESTIMATE);
        if (!participle || reading.vocabulary().isVerbSecond() || !reading.is(i + 1, WordClass.BY_PREPOSITION)
                || i + 2 >= sentence.endToken()) {
            return null;
        }
        int p = reading.phraseAt(i + 2);
        NounPhrase agent = p < 0 ? null : reading.phrases().get(p);
        int first = Math.max(sentence.firstToken(), reading.segments().first(reading.segments().of(i)));
        return agent != null && agent.quantity() < 0 && mentions.agency(agent) == 2
                ? new Cue(Kind.VERB, agent, -1, i, first, i)
                : null;
    }

    private @Nullable Cue prepositional(int i, Sentence sentence) {
        if (!reading.is(i, WordClass.ATTRIBUTION_PREPOSITION) || reading.is(i - 1, WordClass.ATTRIBUTION_PREPOSITION)) {
            return null;
        }
        int from = reading.is(i + 1, WordClass.ATTRIBUTION_PREPOSITION) ? i + 1 : i;
        NounPhrase after = phraseAfter(from, sentence.endToken());
        if (after == null) {
            return pronounAfter(from, sentence);
        }
        boolean report = reading.is(after.head(), WordClass.REPORT_NOUN) || reading.is(after.head(), WordClass.DOCUMENT);
        return report ? null : Cue.of(Kind.PREPOSITION, after, i, sentence);
    }

    private @Nullable Cue pronounAfter(int i, Sentence sentence) {
        boolean pronoun = reading.is(i + 1, WordClass.PERSON_PRONOUN) || reading.is(i + 1, WordClass.ANY_PRONOUN);
        return pronoun ? new Cue(Kind.PREPOSITION, null, i + 1, i, sentence.firstToken(), sentence.endToken()) : null;
    }

    private @Nullable NounPhrase phraseAfter(int i, int end) {
        for (int k = i + 1; k < Math.min(end, i + 1 + REACH); k++) {
            if (reading.phraseAt(k) >= 0) {
                NounPhrase phrase = reading.phrases().get(reading.phraseAt(k));
                if (phrase.nounFirst() > i) {
                    return phrase;
                }
            }
        }
        return null;
    }

    private @Nullable NounPhrase phraseEndingAt(int end) {
        int p = reading.phraseAt(end - 1);
        if (p < 0) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        while (phrase.attachedTo() >= 0) {
            phrase = reading.phrases().get(phrase.attachedTo());
        }
        return phrase.preposition() < 0 ? phrase : null;
    }

    private boolean endsSegment(int i, Sentence sentence) {
        return !reading.is(i, WordClass.REPORT_PREPOSITION) || i + 1 >= sentence.endToken()
                || reading.segments().end(reading.segments().of(i)) <= i + 2;
    }

}
