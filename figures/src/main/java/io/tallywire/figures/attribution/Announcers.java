package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Finds who speaks in a quotation that only a colon leads in: "Die Richterin wandte sich an die Opfer: „...“" */
final class Announcers {
    private static final int REACH = 30;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;

    Announcers(Reading reading, MentionReader mentions, Cast cast) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
    }

    /** The subject of the words before the colon; null where no colon stands there, or nobody who could speak. */
    @Nullable
    Mention of(Quotation quotation) {
        int colon = quotation.first() - 1;
        if (!reading.isMark(colon, ":")) {
            return null;
        }
        int first = Math.max(reading.sentenceOf(colon).firstToken(), colon - REACH);
        for (int i = first; i < colon; i++) {
            int p = reading.phraseAt(i);
            if (p < 0 && reading.is(i, WordClass.PERSON_PRONOUN) && !reading.is(i - 1, WordClass.PREPOSITION)) {
                return spoken(cast.pronoun(i));
            }
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.first() == i && phrase.isBare() && phrase.quantity() < 0
                    && !reading.is(phrase.determiner(), WordClass.OBLIQUE) && mentions.agency(phrase) == 2) {
                return spoken(cast.resolve(mentions.read(phrase), phrase));
            }
        }
        return null;
    }

    private @Nullable Mention spoken(@Nullable Mention mention) {
        if (mention != null) {
            cast.speaks(mention);
        }
        return mention;
    }
}
