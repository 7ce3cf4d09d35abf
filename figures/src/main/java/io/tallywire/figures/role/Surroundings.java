package io.tallywire.figures.role;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.place.KnownWords;
import io.tallywire.figures.place.PlaceFinder;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** What stands around quantities and between them. */
final class Surroundings {
    private static final Set<WordClass> LINKS = EnumSet.of(WordClass.FROM_PREPOSITION, WordClass.TO_PREPOSITION,
            WordClass.BY_PREPOSITION, WordClass.AFTER_PREPOSITION, WordClass.INSTEAD, WordClass.OF, WordClass.ADDITIONAL,
            WordClass.UP, WordClass.DOWN);

    private static final int PLACE_REACH = 5;
    private static final int UNTRUE_REACH = 60;

    private final Reading reading;

    Surroundings(Reading reading) {
        this.reading = reading;
    }

    /** The word before a quantity that says how it hangs on, over articles and adverbs such as "derzeit"; -1 at a beginning. */
    int before(int q) {
        int first = reading.quantities().get(q).firstToken();
        int i = first - 1;
        while (i >= 0 && i > first - 5 && !isLink(i) && isFiller(i)) {
            i--;
        }
        return i >= 0 && reading.sentenceOf(i).index() == reading.sentenceOf(first).index() ? i : -1;
    }

    /** "4 percent, against 11 percent in Bremen": what holds in another place is no earlier value. */
    boolean isElsewhere(int q) {
        int from = reading.quantities().get(q).endToken();
        int to = Math.min(from + PLACE_REACH, reading.sentenceOf(from - 1).endToken());
        return PlaceFinder.of(reading.document().language()).find(reading.document(), from, to, KnownWords.ALL).stream()
                .anyMatch(PlaceMention::located);
    }

    private boolean isLink(int i) {
        for (WordClass link : LINKS) {
            if (reading.is(i, link)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFiller(int i) {
        return reading.is(i, WordClass.ADVERB) || reading.is(i, WordClass.FORMER) || reading.is(i, WordClass.DETERMINER)
                || reading.is(i, WordClass.POSSESSIVE);
    }

    boolean near(int q, int next, int reach) {
        Quantity left = reading.quantities().get(q);
        Quantity right = reading.quantities().get(next);
        return right.firstToken() - left.endToken() < reach
                && reading.sentenceOf(left.firstToken()).index() == reading.sentenceOf(right.firstToken()).index();
    }

    boolean sameUnit(int q, int next) {
        return reading.quantities().get(q).unit().equals(reading.quantities().get(next).unit());
    }

    boolean sameClause(int q, int next) {
        return reading.clauseOf(q).covers(reading.quantities().get(next).firstToken());
    }

    /** "from 32", and "from its record of 32". */
    boolean fromBefore(int q) {
        int before = before(q);
        if (reading.is(before, WordClass.FROM_PREPOSITION)) {
            return !reading.is(before, WordClass.OF) || reading.quantityAt(before - 1) >= 0;
        }
        int p = reading.is(before, WordClass.OF) ? reading.phraseAt(before - 1) : -1;
        return p >= 0 && reading.is(reading.phrases().get(p).preposition(), WordClass.FROM_PREPOSITION);
    }

    /** "up from 32". */
    boolean upFrom(int q) {
        int before = before(q);
        boolean up = reading.is(before - 1, WordClass.UP) || reading.is(before - 1, WordClass.DOWN);
        return reading.is(before, WordClass.FROM_PREPOSITION) && up && reading.token(before - 1).end() > 0
                && (before < 2 || reading.token(before - 2).kind() != Token.Kind.WORD
                        || reading.is(before - 2, WordClass.ADVERB));
    }

    boolean insteadBefore(int q) {
        int first = reading.quantities().get(q).firstToken();
        for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
            if (reading.is(i, WordClass.INSTEAD)) {
                return true;
            }
            if (!reading.isPlainWord(i)) {
                return false;
            }
        }
        return false;
    }

    /** "nicht 230, sondern rund 340". */
    boolean contrasted(int q, int next) {
        int first = reading.quantities().get(q).firstToken();
        return (reading.is(first - 1, WordClass.NEGATION) || reading.is(before(q) - 1, WordClass.NEGATION))
                && Clause.find(reading, WordClass.BUT, reading.quantities().get(q).endToken(),
                        reading.quantities().get(next).firstToken()) >= 0;
    }

    /** "3,1 (Vorjahr: 2,9)": the value of the time before, in brackets. */
    boolean bracketedBefore(int q) {
        int first = reading.quantities().get(q).firstToken();
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            if (reading.isMark(i, "(")) {
                return Clause.find(reading, WordClass.YEAR_BEFORE, i + 1, first) >= 0;
            }
        }
        return false;
    }

    /** "und nicht, wie zunächst vorgesehen, 3,5". */
    boolean formerlyNegated(int q) {
        int first = reading.quantities().get(q).firstToken();
        int from = Math.max(reading.sentenceOf(first).firstToken(), first - 8);
        int not = Clause.find(reading, WordClass.NEGATION, from, first);
        return not >= 0 && (Clause.find(reading, WordClass.EARLIER, not, first) >= 0 || not == first - 1 && saidBefore(q));
    }

    /** "und nicht 24, wie zuerst gemeldet": a clause behind tells that the number was said before. */
    private boolean saidBefore(int q) {
        Quantity quantity = reading.quantities().get(q);
        int next = reading.segments().of(quantity.firstToken()) + 1;
        int end = reading.sentenceOf(quantity.firstToken()).endToken();
        if (next >= reading.segments().count() || reading.segments().first(next) >= end
                || !reading.is(reading.segments().first(next), WordClass.LIKE)) {
            return false;
        }
        int first = reading.segments().first(next);
        int last = Math.min(reading.segments().end(next), first + 20);
        return Clause.find(reading, WordClass.EARLIER, first, last) >= 0
                || Clause.find(reading, WordClass.SPEECH_PARTICIPLE, first, last) >= 0
                || Clause.find(reading, WordClass.PLUPERFECT, first, last) >= 0;
    }

    boolean givenUp(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = reading.clauseOf(q);
        Sentence sentence = reading.sentenceOf(quantity.firstToken());
        int from = Math.max(sentence.firstToken(), quantity.firstToken() - UNTRUE_REACH);
        int to = Math.min(sentence.endToken(), quantity.endToken() + UNTRUE_REACH);
        if (Clause.find(reading, WordClass.UNTRUE, from, to) >= 0) {
            return false;
        }
        if (clause.has(WordClass.SUPERSEDED)) {
            return true;
        }
        if (clause.has(WordClass.EARLIER) && saysOnce(clause)) {
            return true;
        }
        int had = Clause.find(reading, WordClass.PLUPERFECT, clause.first(), clause.end());
        if (had < 0) {
            return false;
        }
        boolean relative = reading.is(quantity.firstToken() - 1, WordClass.DETERMINER) && had > quantity.firstToken()
                && reading.is(had - 1, WordClass.PRONOUN);
        boolean dated = Clause.find(reading, WordClass.FORMER, had, clause.end()) >= 0
                && (Clause.find(reading, WordClass.PERSON_PRONOUN, had, clause.end()) >= 0
                        || !clause.has(WordClass.PERSON_ROLE)
                                && Clause.find(reading, WordClass.SPEECH_PARTICIPLE, had, clause.end()) >= 0);
        return relative || dated || clause.has(WordClass.EARLIER);
    }

    /** A clause that only reports, and so a number that was only reported once. */
    private boolean saysOnce(Clause clause) {
        int earlier = Clause.find(reading, WordClass.EARLIER, clause.first(), clause.end());
        boolean opens = earlier <= clause.first() + 1;
        return opens && (clause.has(WordClass.SPEECH) || clause.has(WordClass.CARRY));
    }

    /** "who had put it at 150, now believes in 110". */
    boolean heldThenAndNow(int q, int next) {
        Clause then = reading.clauseOf(q);
        Clause now = reading.clauseOf(next);
        int from = Math.max(reading.quantities().get(q).endToken(), now.first() - 6);
        boolean still = reading.is(reading.quantities().get(q).firstToken() - 1, WordClass.FORMER)
                || reading.is(reading.quantities().get(q).firstToken() - 2, WordClass.FORMER);
        boolean apart = then.end() <= now.first() || still && !reading.segments().same(
                reading.quantities().get(q).firstToken(), reading.quantities().get(next).firstToken());
        return (then.has(WordClass.PLUPERFECT) || still) && apart
                && Clause.find(reading, WordClass.NOW, from, now.end()) >= 0;
    }

    /** "zwölf Prozent, mindestens aber 350 Euro": the same amount put in another way. */
    boolean bounds(int q, int next) {
        Quantity left = reading.quantities().get(q);
        Quantity right = reading.quantities().get(next);
        boolean bound = right.hedge() == Hedge.AT_LEAST || right.hedge() == Hedge.AT_MOST;
        return bound && !sameUnit(q, next) && right.firstToken() - left.endToken() < 6
                && reading.segments().of(right.firstToken()) == reading.segments().of(left.firstToken()) + 1;
    }

    /** The phrase that has a quantity inside, with its noun; null where no noun follows. */
    @Nullable
    NounPhrase phraseOf(int q) {
        int p = reading.phraseAt(reading.quantities().get(q).endToken());
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        return phrase != null && phrase.quantity() == q ? phrase : null;
    }

    boolean atMost(int q, int other) {
        Interval small = reading.quantities().get(q).interval();
        Interval large = reading.quantities().get(other).interval();
        return small.lower() != null && large.lower() != null && small.lower().compareTo(large.lower()) <= 0;
    }
}
