package io.tallywire.figures.counted;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.unit.BaseUnits;

/** What an amount of money or time is for, consists in, or is spent in, by the phrase right behind it. */
final class Uses {
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");

    private final Reading reading;
    private final Neighbours neighbours;

    Uses(Reading reading, Neighbours neighbours) {
        this.reading = reading;
        this.neighbours = neighbours;
    }

    /** What an amount consists in or is spent in. */
    @Nullable
    NounPhrase of(int q) {
        NounPhrase spent = spent(q);
        return spent != null ? spent : consistsIn(q);
    }

    /** "€50 million in emergency aid": what an amount is for. */
    @Nullable
    NounPhrase object(int q) {
        int end = reading.quantities().get(q).endToken();
        int p = reading.phraseAt(end);
        if (p < 0) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        boolean money = MONEY.matcher(reading.quantities().get(q).unit()).matches();
        boolean linked = money && phrase.first() == end && phrase.preposition() >= 0
                && reading.is(phrase.preposition(), WordClass.OBJECT_LINK);
        return linked && !Neighbours.never(reading, phrase) ? phrase : null;
    }

    /** "awarded her $2 million in damages": what an amount consists in, which takes no article. */
    private @Nullable NounPhrase consistsIn(int q) {
        NounPhrase object = reading.vocabulary().capitalisesNouns() ? null : object(q);
        boolean kind = object != null && reading.is(object.preposition(), WordClass.INSIDE) && object.determiner() < 0
                && object.quantity() < 0 && !neighbours.isName(object);
        return kind ? object : null;
    }

    /** "11 years in prison": where a time is spent. */
    private @Nullable NounPhrase spent(int q) {
        Quantity quantity = reading.quantities().get(q);
        int p = reading.phraseAt(quantity.endToken());
        NounPhrase phrase = p < 0 || !BaseUnits.toBase(quantity.unit()).unit().equals("s") ? null : reading.phrases().get(p);
        boolean in = phrase != null && phrase.first() == quantity.endToken()
                && reading.is(phrase.preposition(), WordClass.INSIDE)
                && phrase.determiner() < 0 && phrase.quantity() < 0 && !reading.token(phrase.head()).isCapitalised();
        return in && phrase != null && !Neighbours.never(reading, phrase) ? phrase : null;
    }
}
