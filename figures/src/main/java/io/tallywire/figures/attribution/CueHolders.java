package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Resolves whom a cue means: somebody named, a pronoun, the subject of its sentence, or the voice before. */
final class CueHolders {
    private static final int SUBJECT_REACH = 40;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;

    CueHolders(Reading reading, MentionReader mentions, Cast cast) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
    }

    /** The source that a cue gives the word; null where it cannot be known. */
    @Nullable
    Mention of(Cue cue) {
        if (cue.pronoun() >= 0) {
            boolean framed = cue.kind() == Cue.Kind.FRAME || !reading.vocabulary().capitalisesNouns();
            Mention subject = framed ? subjectBefore(cue) : null;
            return subject != null ? subject : cast.pronoun(cue.pronoun());
        }
        if (cue.holder() == null) {
            return cast.lastVoice();
        }
        NounPhrase described = describedBy(cue.holder());
        if (described != null) {
            return cast.resolve(mentions.read(described), described);
        }
        Mention mention = mentions.read(cue.holder());
        Mention resolved = cast.resolve(mention, cue.holder());
        boolean open = resolved.equals(mention) && reading.is(mention.end() - 1, WordClass.GENERIC_ORGANISATION)
                && cue.holder().nounFirst() == cue.holder().head() && cue.holder().determiner() >= 0
                && !reading.is(cue.holder().determiner(), WordClass.INDEFINITE);
        Mention subject = open ? subjectBefore(cue) : null;
        return subject != null && mayBe(subject, cue.holder()) ? subject : resolved;
    }

    /** "Whitcombe, an analyst who had called it high": the person of whom a phrase behind a comma only tells more. */
    private @Nullable NounPhrase describedBy(NounPhrase holder) {
        boolean aside = reading.is(holder.determiner(), WordClass.INDEFINITE) && reading.isMark(holder.first() - 1, ",");
        int p = aside ? reading.phraseAt(holder.first() - 2) : -1;
        return p >= 0 && mentions.kindOf(reading.phrases().get(p)) == Mention.Kind.PERSON ? reading.phrases().get(p) : null;
    }

    /**
     * The subject of the sentence, where the cue comes behind it in the same sentence: "Corvane bietet mehr, wie es mitteilte".
     */
    private @Nullable Mention subjectBefore(Cue cue) {
        Sentence sentence = reading.sentenceOf(cue.at());
        for (int i = sentence.firstToken(); i < cue.at() && i < sentence.firstToken() + SUBJECT_REACH; i++) {
            int p = reading.phraseAt(i);
            if (p < 0 && reading.is(i, WordClass.PRONOUN) && !reading.is(i, WordClass.DETERMINER)) {
                return null;
            }
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.first() == i && phrase.isBare() && reading.timeAt(i) < 0 && phrase != cue.holder()) {
                boolean apart = !reading.segments().same(i, cue.at());
                int needed = cast.lastVoice() == null || cue.kind() == Cue.Kind.FRAME ? 1 : 2;
                return apart && phrase.quantity() < 0 && mentions.agency(phrase) >= needed
                        && !reading.is(phrase.head(), WordClass.CONTAINER) && !isMatter(phrase.head())
                        && !isMeasured(phrase.end())
                                ? cast.resolve(mentions.read(phrase), phrase)
                                : null;
            }
        }
        return null;
    }

    /** "Cases reached 96, it said": what comes to a number does not tell of it. */
    private boolean isMeasured(int verb) {
        boolean moves = reading.is(verb, WordClass.REACH) || reading.is(verb, WordClass.AMOUNTING)
                || reading.is(verb, WordClass.UP) || reading.is(verb, WordClass.DOWN);
        return moves && !reading.is(verb, WordClass.TRANSITIVE) && !reading.vocabulary().isVerbSecond();
    }

    /** "The minister expects 400, but the union expects 900": a body is no person, and with "but" somebody else speaks. */
    private boolean mayBe(Mention subject, NounPhrase body) {
        return subject.kind() != Mention.Kind.PERSON && subject.kind() != Mention.Kind.ROLE
                && !reading.is(body.first() - 1, WordClass.CONJUNCTION);
    }

    /** A gain, a plan, a forecast: what is spoken of, and nobody who speaks. */
    private boolean isMatter(int head) {
        return reading.is(head, WordClass.UP) || reading.is(head, WordClass.DOWN) || reading.is(head, WordClass.BALANCE)
                || reading.is(head, WordClass.PLAN) || reading.is(head, WordClass.FORECAST)
                || reading.is(head, WordClass.PROJECTED_NOUN) || reading.is(head - 1, WordClass.THAN);
    }
}
