package io.tallywire.figures.counted;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Token;

/** The noun phrases right beside a quantity. */
final class Neighbours {
    private static final int WHOLE_REACH = 15;

    private final Reading reading;

    Neighbours(Reading reading) {
        this.reading = reading;
    }

    /** The noun behind the number: "20 Tote", "rund 1.200 Kilometer lange Frontlinie", "240 Euro Schaden". */
    @Nullable
    NounPhrase own(int q) {
        Quantity quantity = reading.quantities().get(q);
        if (quantity.unit().startsWith("1/")) {
            return insideRate(quantity);
        }
        boolean fraction = quantity.form() == Quantity.Form.FRACTION;
        for (int i = quantity.endToken(); i < Math.min(reading.size(), quantity.endToken() + 6); i++) {
            int p = reading.phraseAt(i);
            if (p >= 0) {
                NounPhrase phrase = reading.phrases().get(p);
                boolean its = phrase.quantity() == q && phrase.nounFirst() >= quantity.endToken()
                        && (fraction || !never(reading, phrase));
                return its ? ofContainer(phrase) : null;
            }
            if (!reading.isPlainWord(i)) {
                return null;
            }
        }
        return null;
    }

    /** "12 Fälle je 100.000 Einwohner": the noun stands inside the rate. */
    private @Nullable NounPhrase insideRate(Quantity quantity) {
        for (int i = quantity.numberToken() + 1; i < quantity.endToken(); i++) {
            if (reading.token(i).kind() == Token.Kind.WORD && !reading.is(i, WordClass.CONTAINER)
                    && !reading.is(i, WordClass.PREPOSITION)) {
                return new NounPhrase(-1, i, i, i + 1, -1, -1, -1, -1);
            }
        }
        return null;
    }

    /** "will double its contribution": what a factor changes. */
    @Nullable
    NounPhrase multiplied(int q) {
        int end = reading.quantities().get(q).endToken();
        int p = reading.phraseAt(end);
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        return phrase != null && phrase.first() == end && phrase.isBare() && phrase.determiner() >= 0 ? ofContainer(phrase)
                : null;
    }

    /** "13 Prozent des Gasbedarfs", "half of the cases", "zwei Millimeter Regen". */
    @Nullable
    NounPhrase partitive(int q) {
        int end = reading.quantities().get(q).endToken();
        int p = reading.phraseAt(end);
        if (p < 0) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        if (phrase.first() != end || never(reading, phrase)) {
            return null;
        }
        boolean of = phrase.preposition() >= 0 && reading.is(phrase.preposition(), WordClass.OF);
        boolean genitive = phrase.preposition() < 0
                && (phrase.determiner() < 0 || reading.is(phrase.determiner(), WordClass.GENITIVE));
        return of || genitive ? ofContainer(phrase) : null;
    }

    /** "nine of his own soldiers": a count of some out of a group that an article or an owner tells of. */
    @Nullable
    NounPhrase ofGroup(int q) {
        Quantity quantity = reading.quantities().get(q);
        int p = reading.phraseAt(quantity.endToken());
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        boolean of = phrase != null && quantity.unit().equals("1") && phrase.first() == quantity.endToken()
                && reading.is(phrase.preposition(), WordClass.OF) && phrase.determiner() >= 0 && phrase.quantity() < 0;
        return of && phrase != null && !never(reading, phrase) ? ofContainer(phrase) : null;
    }

    /** "snow up to six metres deep": what is measured by the adjective behind the measure. */
    @Nullable
    NounPhrase measured(int q) {
        Quantity quantity = reading.quantities().get(q);
        int p = reading.is(quantity.endToken(), WordClass.MEASURE_ADJECTIVE) ? reading.phraseAt(quantity.firstToken() - 1) : -1;
        return p < 0 || never(reading, reading.phrases().get(p)) ? null : reading.phrases().get(p);
    }

    /** "ein Schaden von rund 100 Euro", "a premium of 31 percent". */
    @Nullable
    NounPhrase complemented(int q) {
        int link = reading.quantities().get(q).firstToken() - 1;
        while (link > 0 && (reading.is(link, WordClass.ADVERB) || reading.is(link, WordClass.FORMER)
                || reading.is(link, WordClass.DETERMINER)) && !reading.is(link, WordClass.OF)) {
            link--;
        }
        boolean links = reading.is(link, WordClass.OF) || reading.is(link, WordClass.OVER) || reading.isMark(link, "(")
                || reading.isMark(link, ":");
        int p = links ? reading.phraseAt(link - 1) : -1;
        if (p < 0 || reading.phrases().get(p).end() != link) {
            return null;
        }
        NounPhrase phrase = reading.phrases().get(p);
        while (phrase.attachedTo() >= 0 && isSomebody(phrase)) {
            phrase = reading.phrases().get(phrase.attachedTo());
        }
        boolean extent = phrase.preposition() >= 0 && phrase.nounFirst() == phrase.head() && phrase.index() > 0
                && (reading.is(phrase.head(), WordClass.CONTAINER) || reading.is(phrase.head(), WordClass.NEVER_COUNTED));
        if (extent && reading.phrases().get(phrase.index() - 1).end() == phrase.first()) {
            return ofContainer(reading.phrases().get(phrase.index() - 1));
        }
        NounPhrase outer = isComplement(phrase) ? reading.phrases().get(phrase.index() - 1) : phrase;
        outer = isSomebody(outer) || isName(outer) ? phrase : outer;
        return never(reading, outer) ? null : ofContainer(outer);
    }

    /** In a language that writes only names with a capital. */
    boolean isName(NounPhrase phrase) {
        return !reading.vocabulary().capitalisesNouns() && reading.token(phrase.head()).isCapitalised()
                && (!reading.startsSentence(phrase.head()) || phrase.nounFirst() < phrase.head())
                && !reading.is(phrase.head(), WordClass.PEOPLE_ADJECTIVE);
    }

    private boolean isSomebody(NounPhrase phrase) {
        return reading.is(phrase.head(), WordClass.PERSON_ROLE) || reading.is(phrase.head(), WordClass.ORGANISATION);
    }

    /** "Von den Mehrkosten soll der Bund vier Fünftel tragen." */
    @Nullable
    NounPhrase wholeBefore(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = Math.max(reading.segments().first(reading.segments().of(token)), token - WHOLE_REACH);
        for (int i = first; i < token; i++) {
            int p = reading.is(i, WordClass.OF) ? reading.phraseAt(i) : -1;
            if (p >= 0 && reading.phrases().get(p).preposition() == i && reading.phrases().get(p).attachedTo() < 0) {
                return reading.phrases().get(p);
            }
        }
        return null;
    }

    /** A container of which the sentence does not say what it holds. */
    boolean isBareContainer(NounPhrase phrase) {
        return reading.is(phrase.head(), WordClass.CONTAINER) && phrase.nounFirst() == phrase.head()
                && (reading.is(phrase.head(), WordClass.BALANCE) || onlyQualified(phrase));
    }

    /** "the figure", "its own latest estimate": what stands before the noun does not say of what. */
    private boolean onlyQualified(NounPhrase phrase) {
        int first = Math.max(phrase.first(), Math.max(phrase.preposition(), phrase.determiner()) + 1);
        for (int i = first; i < phrase.nounFirst(); i++) {
            if (!reading.is(i, WordClass.OWN) && !reading.is(i, WordClass.FORMER)) {
                return false;
            }
        }
        return true;
    }

    private boolean isComplement(NounPhrase phrase) {
        return phrase.preposition() >= 0 && reading.is(phrase.preposition(), WordClass.OBJECT_LINK)
                && !reading.is(phrase.preposition(), WordClass.OF) && phrase.index() > 0
                && reading.phrases().get(phrase.index() - 1).end() == phrase.first();
    }

    boolean isThereof(int q) {
        Quantity quantity = reading.quantities().get(q);
        return reading.is(quantity.endToken(), WordClass.THEREOF) || reading.is(quantity.firstToken() - 1, WordClass.THEREOF);
    }

    /** "fifty of them children": the noun that says which of them. */
    @Nullable
    NounPhrase behindThereof(int q) {
        int end = reading.quantities().get(q).endToken();
        while (reading.is(end, WordClass.THEREOF)) {
            end++;
        }
        int p = reading.vocabulary().capitalisesNouns() || !reading.isPlainWord(end) ? -1 : reading.phraseAt(end);
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        return phrase != null && phrase.first() == end && phrase.isBare() && phrase.determiner() < 0 ? phrase : null;
    }

    /** What a container holds: "die Zahl der Vermissten" gives "Vermissten". */
    NounPhrase ofContainer(NounPhrase phrase) {
        NounPhrase inner = phrase;
        for (int depth = 0; depth < 3 && reading.is(inner.head(), WordClass.CONTAINER); depth++) {
            if (inner.index() + 1 >= reading.phrases().size()) {
                return inner;
            }
            NounPhrase next = reading.phrases().get(inner.index() + 1);
            boolean holds = next.attachedTo() == inner.index()
                    || next.first() == inner.end() && next.preposition() >= 0
                            && reading.is(next.preposition(), WordClass.OBJECT_LINK);
            boolean done = reading.is(inner.head(), WordClass.ACT) && isSomebody(next);
            if (!holds || done || never(reading, next)) {
                return inner;
            }
            inner = next;
        }
        return inner;
    }

    Counted text(NounPhrase phrase) {
        int first = Math.max(phrase.first(), Math.max(phrase.preposition(), phrase.determiner()) + 1);
        if (phrase.quantity() >= 0) {
            first = Math.max(first, Math.min(phrase.nounFirst(), reading.quantities().get(phrase.quantity()).endToken()));
        }
        while (first < phrase.nounFirst() && (reading.is(first, WordClass.ADVERB) || reading.is(first, WordClass.ADDITIONAL))) {
            first++;
        }
        int start = reading.token(first).start();
        int end = reading.token(phrase.end() - 1).end();
        return new Counted(reading.document().article().text().substring(start, end), start, end);
    }

    static boolean never(Reading reading, NounPhrase phrase) {
        boolean single = phrase.nounFirst() == phrase.head();
        return single && reading.is(phrase.head(), WordClass.NEVER_COUNTED) || reading.timeAt(phrase.head()) >= 0;
    }
}
