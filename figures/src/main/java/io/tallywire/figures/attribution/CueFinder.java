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
    private final SpeakerFinder speakers;
    private final SpeechVerbs verbs;
    private final IntPredicate quoted;

    CueFinder(Reading reading, MentionReader mentions, Cast cast, IntPredicate quoted) {
        this.reading = reading;
        this.mentions = mentions;
        this.speakers = new SpeakerFinder(reading, mentions, cast, quoted);
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
            return cited == null || reading.is(i + 1, WordClass.CITING) ? null : cue(Kind.CITED, cited, i, sentence);
        }
        if (reading.is(i, WordClass.REPORT_NOUN) || reading.is(i, WordClass.BARE_SOURCE) || reading.is(i, WordClass.DOCUMENT)) {
            Cue cue = report(i, sentence);
            return cue != null ? cue : verbs.cueAt(i, sentence);
        }
        if (reading.is(i, WordClass.ATTRIBUTION_POSTPOSITION) && !reading.is(i + 1, WordClass.ATTRIBUTION_POSTPOSITION)) {
            NounPhrase before = phraseEndingAt(i);
            boolean report = before != null && (!reading.is(i, WordClass.REPORT_PREPOSITION)
                    || reading.is(before.head(), WordClass.REPORT_NOUN));
            return before != null && report && endsSegment(i, sentence) ? cue(Kind.PREPOSITION, before, i, sentence)
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
            return mentions.agency(after) > 0 ? cue(Kind.PREPOSITION, after, i, sentence) : null;
        }
        if (reading.is(i, WordClass.CARRY)) {
            NounPhrase circles = circlesAround(i);
            if (circles != null) {
                return cue(Kind.VERB, circles, i, sentence);
            }
            return new Cue(Kind.CARRIED, null, -1, i, sentence.firstToken(), sentence.endToken());
        }
        return verbs.cueAt(i, sentence);
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
        return report ? null : cue(Kind.PREPOSITION, after, i, sentence);
    }

    private @Nullable Cue pronounAfter(int i, Sentence sentence) {
        boolean pronoun = reading.is(i + 1, WordClass.PERSON_PRONOUN) || reading.is(i + 1, WordClass.ANY_PRONOUN);
        return pronoun ? new Cue(Kind.PREPOSITION, null, i + 1, i, sentence.firstToken(), sentence.endToken()) : null;
    }

    /** "nach Angaben der Polizei", "in einer Umfrage des Instituts", "Berichten zufolge", "according to a survey". */
    private @Nullable Cue report(int i, Sentence sentence) {
        int p = reading.phraseAt(i);
        if (p < 0) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        if (phrase.quantity() >= 0 || reading.timeAt(i) >= 0) {
            return null;
        }
        boolean after = reading.is(phrase.end(), WordClass.ATTRIBUTION_POSTPOSITION) && phrase.preposition() < 0
                && !reading.is(phrase.end(), WordClass.REPORT_PREPOSITION) || postpositionBehind(phrase);
        boolean before = phrase.preposition() >= 0 && reading.is(phrase.preposition(), WordClass.REPORT_PREPOSITION);
        if (phrase.isBare() && i == phrase.head() && isDocumentSubject(phrase)) {
            NounPhrase author = author(phrase);
            NounPhrase behind = agentBehind(author != null ? author.end() : phrase.end());
            return cue(Kind.VERB, behind != null ? behind : author != null ? author : phrase, i, sentence);
        }
        boolean strong = after || before && (reading.is(i, WordClass.REPORT_NOUN) || reading.is(i, WordClass.DOCUMENT));
        if (!strong || before && !vouches(phrase)) {
            return null;
        }
        if (owns(phrase)) {
            NounPhrase subject = speakers.subjectOfSegment(i, sentence);
            return subject != null ? cue(Kind.PREPOSITION, subject, i, sentence)
                    : new Cue(Kind.CARRIED, null, -1, i, sentence.firstToken(), sentence.endToken());
        }
        NounPhrase who = complement(phrase);
        if (who == null) {
            who = maker(phrase);
        }
        if (who == null && before && !reading.is(phrase.preposition(), WordClass.AFTER_PREPOSITION)
                && !reading.is(phrase.preposition(), WordClass.ATTRIBUTION_PREPOSITION)) {
            who = speakers.subjectOfSegment(i, sentence);
        }
        if (who != null) {
            return cue(Kind.PREPOSITION, who, i, sentence);
        }
        boolean itself = reading.is(i, WordClass.BARE_SOURCE) || reading.is(i, WordClass.DOCUMENT)
                || phrase.nounFirst() > Math.max(phrase.preposition(), phrase.determiner()) + 1
                || phrase.end() - phrase.nounFirst() > 1;
        return itself ? cue(Kind.PREPOSITION, phrase, i, sentence) : null;
    }

    /** "In Parteikreisen heißt es", "aus dem Ministerium hieß es": those who are behind an impersonal verb. */
    private @Nullable NounPhrase circlesAround(int i) {
        int segment = reading.segments().of(i);
        boolean impersonal = reading.is(i, WordClass.IMPERSONAL_PRONOUN) || reading.is(i + 1, WordClass.IMPERSONAL_PRONOUN);
        for (int k = Math.max(reading.segments().first(segment), i - 10); k < Math.min(reading.segments().end(segment),
                i + 10); k++) {
            int p = reading.phraseAt(k);
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.first() == k && phrase.preposition() >= 0
                    && reading.is(phrase.preposition(), WordClass.REPORT_PREPOSITION)
                    && (reading.is(phrase.head(), WordClass.BARE_SOURCE) && phrase.determiner() < 0
                            || impersonal && mentions.kindOf(phrase) == Mention.Kind.ORGANISATION)) {
                return phrase;
            }
        }
        return null;
    }

    /** "das Ergebnis, das die Behörde vorlegte": who made a document. */
    private @Nullable NounPhrase maker(NounPhrase document) {
        int first = document.end() + 1;
        if (!reading.isMark(document.end(), ",") || !reading.is(first, WordClass.RELATIVE) || reading.phraseAt(first) >= 0) {
            return null;
        }
        int p = reading.phraseAt(first + 1);
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        return phrase != null && phrase.isBare() && mentions.agency(phrase) == 2 ? phrase : null;
    }

    /** "Eine Umfrage des Instituts sieht ...", "Projections by the broadcaster give ...". */
    private boolean isDocumentSubject(NounPhrase phrase) {
        NounPhrase last = phrase;
        NounPhrase author = author(phrase);
        if (author != null) {
            last = author;
        }
        return reading.is(phrase.head(), WordClass.DOCUMENT) && reading.is(last.end(), WordClass.DOCUMENT_VERB);
    }

    /** "In einem am Dienstag vorgelegten Bericht kommt die Behörde auf ...": the subject behind the verb. */
    private @Nullable NounPhrase agentBehind(int verb) {
        int p = reading.phraseAt(verb + 1);
        NounPhrase phrase = p < 0 || !reading.vocabulary().capitalisesNouns() ? null : reading.phrases().get(p);
        return phrase != null && phrase.first() == verb + 1 && phrase.isBare() && mentions.agency(phrase) == 2 ? phrase : null;
    }

    private @Nullable NounPhrase author(NounPhrase phrase) {
        if (phrase.index() + 1 >= reading.phrases().size()) {
            return null;
        }
        NounPhrase next = reading.phrases().get(phrase.index() + 1);
        boolean by = next.first() == phrase.end() && (next.attachedTo() == phrase.index()
                || next.preposition() >= 0 && (reading.is(next.preposition(), WordClass.OF)
                        || reading.is(next.preposition(), WordClass.BY_PREPOSITION)
                        || reading.is(next.preposition(), WordClass.FROM_PREPOSITION)));
        return by && mentions.agency(next) > 0 ? next : null;
    }

    private boolean postpositionBehind(NounPhrase phrase) {
        NounPhrase last = phrase;
        for (int k = 0; k < 3; k++) {
            if (reading.is(last.end(), WordClass.ATTRIBUTION_POSTPOSITION)) {
                return phrase.preposition() < 0;
            }
            if (last.index() + 1 >= reading.phrases().size()) {
                return false;
            }
            NounPhrase next = reading.phrases().get(last.index() + 1);
            if (next.attachedTo() != last.index()) {
                return false;
            }
            last = next;
        }
        return false;
    }

    /** A preposition that only sometimes reports ("in", "nach") does so with a document or a statement. */
    private boolean vouches(NounPhrase phrase) {
        boolean always = reading.is(phrase.preposition(), WordClass.ATTRIBUTION_PREPOSITION)
                || reading.is(phrase.preposition(), WordClass.AFTER_PREPOSITION);
        return always || reading.is(phrase.head(), WordClass.DOCUMENT);
    }

    private boolean owns(NounPhrase phrase) {
        for (int k = phrase.first(); k < phrase.nounFirst(); k++) {
            if (reading.is(k, WordClass.OWN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable NounPhrase complement(NounPhrase phrase) {
        if (phrase.index() + 1 < reading.phrases().size()) {
            NounPhrase next = reading.phrases().get(phrase.index() + 1);
            boolean by = next.first() == phrase.end() && next.preposition() >= 0
                    && (reading.is(next.preposition(), WordClass.OF)
                            || reading.is(next.preposition(), WordClass.FROM_PREPOSITION)
                                    && mentions.kindOf(next) == Mention.Kind.ORGANISATION);
            if (next.attachedTo() == phrase.index() || by) {
                return reading.timeAt(next.head()) < 0 ? next : null;
            }
        }
        return null;
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

    private static Cue cue(Kind kind, NounPhrase holder, int at, Sentence sentence) {
        return new Cue(kind, holder, -1, at, sentence.firstToken(), sentence.endToken());
    }
}
