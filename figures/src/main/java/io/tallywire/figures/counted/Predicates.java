package io.tallywire.figures.counted;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** What the verb makes of a quantity: the price of its subject, money for something, or those who answered. */
final class Predicates {
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");
    private static final int REACH = 25;

    private final Reading reading;
    private final Neighbours neighbours;
    private final BarePhrases bare;

    Predicates(Reading reading, List<@Nullable SourceMention> sources) {
        this.reading = reading;
        this.neighbours = new Neighbours(reading);
        this.bare = new BarePhrases(reading, sources, neighbours);
    }

    /** "and 18% use one every week": a share of those asked before, which a verb follows at once. */
    boolean isAnswer(int q) {
        Quantity quantity = reading.quantities().get(q);
        int end = quantity.endToken();
        boolean verb = reading.isPlainWord(end) && (reading.is(end, WordClass.VERB) || reading.is(end, WordClass.SPEECH))
                && !reading.is(end, WordClass.PREPOSITION);
        return quantity.unit().equals("%") && verb && reading.phraseAt(end) < 0 && opens(quantity.firstToken());
    }

    private boolean opens(int token) {
        int first = reading.segments().first(reading.segments().of(token));
        int i = token - 1;
        while (i >= first && reading.is(i, WordClass.ADVERB)) {
            i--;
        }
        return i < first || reading.is(i, WordClass.CONJUNCTION);
    }

    /** What money buys: the subject of a verb of cost, what a verb of spending is tied to by its preposition. */
    @Nullable
    NounPhrase bought(int q) {
        Quantity quantity = reading.quantities().get(q);
        if (!MONEY.matcher(quantity.unit()).matches()) {
            return null;
        }
        int token = quantity.firstToken();
        int segment = reading.segments().of(token);
        int first = Math.max(reading.segments().first(segment), token - REACH);
        int end = Math.min(reading.segments().end(segment), quantity.endToken() + REACH);
        if (verb(WordClass.SPENDING, first, end) >= 0) {
            NounPhrase behind = destination(quantity.endToken(), end);
            return behind != null ? behind : destination(first, token);
        }
        int costs = verb(WordClass.COSTING, first, token);
        NounPhrase subject = costs < 0 ? null : bare.nearestLeft(-1, first, costs);
        return subject == null || bare.isAgent(subject) ? null : neighbours.ofContainer(subject);
    }

    /** A verb of a class and none of its nouns: "hat die Kosten gesenkt" costs nothing. */
    private int verb(WordClass wordClass, int from, int to) {
        int at = Clause.find(reading, wordClass, from, to);
        while (at >= 0 && (!reading.isPlainWord(at) || reading.phraseAt(at) >= 0)) {
            at = Clause.find(reading, wordClass, at + 1, to);
        }
        return at;
    }

    private @Nullable NounPhrase destination(int from, int to) {
        for (int i = from; i < to && reading.quantityAt(i) < 0; i++) {
            int p = reading.is(i, WordClass.DESTINATION) ? reading.phraseAt(i) : -1;
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.preposition() == i && phrase.quantity() < 0 && !Neighbours.never(reading, phrase)
                    && !bare.isAgent(phrase)) {
                return phrase;
            }
        }
        return null;
    }
}
