package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Cue.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Cues that are nouns: a statement, a report or a document, with those who stand behind it. */
final class ReportCues {
    private static final int ASIDE = 12;

    private final Reading reading;
    private final MentionReader mentions;
    private final SpeakerFinder speakers;

    ReportCues(Reading reading, MentionReader mentions, SpeakerFinder speakers) {
        this.reading = reading;
        this.mentions = mentions;
        this.speakers = speakers;
    }

    /** "nach Angaben der Polizei", "in einer Umfrage des Instituts", "Berichten zufolge", "according to a survey". */
    @Nullable
    Cue at(int i, Sentence sentence) {
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
            return Cue.of(Kind.VERB, behind != null ? behind : author != null ? author : phrase, i, sentence);
        }
        boolean strong = after || before && (reading.is(i, WordClass.REPORT_NOUN) || reading.is(i, WordClass.DOCUMENT));
        if (!strong || before && !vouches(phrase)) {
            return null;
        }
        if (owns(phrase)) {
            NounPhrase subject = speakers.subjectOfSegment(i, sentence);
            return subject != null ? Cue.of(Kind.PREPOSITION, subject, i, sentence)
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
            return Cue.of(Kind.PREPOSITION, who, i, sentence);
        }
        boolean itself = reading.is(i, WordClass.BARE_SOURCE) || reading.is(i, WordClass.DOCUMENT)
                || phrase.nounFirst() > Math.max(phrase.preposition(), phrase.determiner()) + 1
                || phrase.end() - phrase.nounFirst() > 1;
        return itself ? Cue.of(Kind.PREPOSITION, phrase, i, sentence) : null;
    }

    /** "In Parteikreisen heißt es": those who are behind an impersonal verb. */
    @Nullable
    NounPhrase circlesAround(int i) {
        int segment = reading.segments().of(i);
        for (int k = Math.max(reading.segments().first(segment), i - 10); k < Math.min(reading.segments().end(segment),
                i + 10); k++) {
            int p = reading.phraseAt(k);
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.first() == k && phrase.preposition() >= 0
                    && reading.is(phrase.preposition(), WordClass.REPORT_PREPOSITION) && isBehind(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** "in dem Aufsatz", "aus dem Rathaus", "in Parteikreisen". */
    private boolean isBehind(NounPhrase phrase) {
        return reading.is(phrase.head(), WordClass.BARE_SOURCE) && phrase.determiner() < 0
                || reading.is(phrase.head(), WordClass.DOCUMENT) || mentions.kindOf(phrase) == Mention.Kind.ORGANISATION;
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
        if (!reading.is(phrase.head(), WordClass.DOCUMENT)) {
            return false;
        }
        int end = withComplements(phrase).end();
        return reading.is(end, WordClass.DOCUMENT_VERB) || reading.is(behindAside(end), WordClass.DOCUMENT_VERB);
    }

    /** The last of the phrases that hang on one, one behind the other: "a survey of nurses by the union". */
    private NounPhrase withComplements(NounPhrase phrase) {
        NounPhrase last = phrase;
        NounPhrase author = author(phrase);
        for (NounPhrase next = next(last); next != null && next.first() == last.end(); next = next(last)) {
            if (next != author && (reading.vocabulary().isVerbSecond() || next.preposition() != next.first())) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** The token behind a stretch between two commas: "the survey, released on Tuesday, puts"; -1 where there is none. */
    private int behindAside(int comma) {
        if (reading.vocabulary().isVerbSecond() || !reading.isMark(comma, ",")) {
            return -1;
        }
        int end = reading.segments().end(reading.segments().of(comma + 1));
        return reading.isMark(end - 1, ",") && end - comma < ASIDE ? end : -1;
    }

    /** "In einem am Dienstag vorgelegten Bericht kommt die Behörde auf ...": the subject behind the verb. */
    private @Nullable NounPhrase agentBehind(int verb) {
        int p = reading.phraseAt(verb + 1);
        NounPhrase phrase = p < 0 || !reading.vocabulary().capitalisesNouns() ? null : reading.phrases().get(p);
        return phrase != null && phrase.first() == verb + 1 && phrase.isBare() && mentions.agency(phrase) == 2 ? phrase : null;
    }

    private @Nullable NounPhrase author(NounPhrase phrase) {
        NounPhrase next = next(phrase);
        if (next != null && next.first() == phrase.end() && next.quantity() >= 0) {
            NounPhrase by = next(next);
            return by != null && by.first() == next.end() && reading.is(by.preposition(), WordClass.BY_PREPOSITION) ? by : null;
        }
        boolean by = next != null && next.first() == phrase.end() && (next.attachedTo() == phrase.index()
                || next.preposition() >= 0 && (reading.is(next.preposition(), WordClass.OF)
                        || reading.is(next.preposition(), WordClass.BY_PREPOSITION)
                        || reading.is(next.preposition(), WordClass.FROM_PREPOSITION)));
        return by && next != null && mentions.agency(next) > 0 ? next : null;
    }

    private @Nullable NounPhrase next(NounPhrase phrase) {
        return phrase.index() + 1 < reading.phrases().size() ? reading.phrases().get(phrase.index() + 1) : null;
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
}
