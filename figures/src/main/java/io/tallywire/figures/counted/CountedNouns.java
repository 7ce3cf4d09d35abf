package io.tallywire.figures.counted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Role;
import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.unit.BaseUnits;

/**
 * Finds what each quantity quantifies: the noun behind or before it, the subject, or what a neighbour or an earlier one counts.
 */
public final class CountedNouns {
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");
    private static final int FAR = 400;
    private static final int COUNTS_BACK = 3;
    /** Tonnes are spoken of more seldom than numbers: what they were of is remembered longer. */
    private static final int MEASURES_BACK = 10;

    private final Reading reading;
    private final List<Role> roles;
    private final Neighbours neighbours;
    private final Uses uses;
    private final Subjects subjects;
    private final Predicates predicates;
    private final @Nullable NounPhrase[] found;

    private CountedNouns(Reading reading, List<@Nullable SourceMention> sources, List<Role> roles) {
        this.reading = reading;
        this.roles = roles;
        this.neighbours = new Neighbours(reading);
        this.uses = new Uses(reading, neighbours);
        this.subjects = new Subjects(reading, sources);
        this.predicates = new Predicates(reading, sources);
        this.found = new @Nullable NounPhrase[reading.quantities().size()];
    }

    /** The noun of each quantity of a reading, in order; null where the text names none. */
    public static List<@Nullable Counted> of(Reading reading, List<@Nullable SourceMention> sources, List<Role> roles) {
        CountedNouns finder = new CountedNouns(reading, sources, roles);
        List<@Nullable Counted> counted = new ArrayList<>();
        for (int q = 0; q < reading.quantities().size(); q++) {
            finder.found[q] = finder.find(q);
            NounPhrase phrase = finder.found[q];
            counted.add(phrase == null ? null : finder.neighbours.text(phrase));
        }
        return counted;
    }

    private @Nullable NounPhrase find(int q) {
        NounPhrase left = leftOut(q);
        NounPhrase direct = left != null ? left : direct(q);
        if (direct != null && (!neighbours.isBareContainer(direct) || isBalance(q, direct))) {
            return direct;
        }
        NounPhrase same = direct == null ? null : sameValueBefore(q);
        if (same != null) {
            return same;
        }
        NounPhrase elliptic = elliptic(q);
        if (elliptic != null) {
            return elliptic;
        }
        NounPhrase inClause = inClause(q);
        boolean act = inClause != null && reading.is(inClause.head(), WordClass.ACT);
        if (inClause != null && (act || !neighbours.isBareContainer(inClause))) {
            return inClause;
        }
        NounPhrase before = takenUp(q);
        return before != null ? before : inClause != null ? inClause : direct != null ? direct : subjects.anyInSentence(q);
    }

    /** "mit 146 an Bord": those of whom the text spoke before. */
    private @Nullable NounPhrase leftOut(int q) {
        Quantity quantity = reading.quantities().get(q);
        return quantity.unit().equals("1") && reading.is(quantity.endToken(), WordClass.WHEREABOUTS) ? sameUnitBefore(q) : null;
    }

    /** What stands right beside the quantity. */
    private @Nullable NounPhrase direct(int q) {
        Quantity quantity = reading.quantities().get(q);
        NounPhrase own = neighbours.own(q);
        boolean of = reading.is(quantity.endToken(), WordClass.OF) && quantity.hedge() == Hedge.VAGUE;
        if (own == null && (of || !quantity.unit().equals("1") || quantity.form() == Quantity.Form.FRACTION)) {
            own = neighbours.partitive(q);
        }
        if (own == null && quantity.form() == Quantity.Form.FRACTION) {
            own = neighbours.wholeBefore(q);
        }
        if (own == null && !reading.vocabulary().capitalisesNouns()) {
            own = neighbours.ofGroup(q);
            own = own != null ? own : neighbours.measured(q);
        }
        if (own == null && quantity.form() == Quantity.Form.FACTOR) {
            own = neighbours.multiplied(q);
        }
        own = own == null ? uses.of(q) : own;
        boolean start = roles.get(q) == Role.FROM && q + 1 < roles.size() && roles.get(q + 1) == Role.TO;
        NounPhrase complemented = own == null && !start ? neighbours.complemented(q) : null;
        boolean source = complemented != null && subjects.standsAside(q) && subjects.isSource(q, complemented);
        return source || complemented == null ? own : complemented;
    }

    /** What a quantity shares with the one beside it. */
    private @Nullable NounPhrase elliptic(int q) {
        if (neighbours.isThereof(q) && q > 0) {
            NounPhrase kind = neighbours.behindThereof(q);
            return kind != null ? kind : found[q - 1];
        }
        NounPhrase pair = pairNoun(q);
        if (pair != null) {
            return pair;
        }
        Quantity quantity = reading.quantities().get(q);
        boolean amount = roles.get(q) == Role.INCREASE || roles.get(q) == Role.DECREASE;
        boolean aside = subjects.standsAside(q) && q > 0 && sentence(q - 1) == sentence(q);
        if (aside && (amount || quantity.form() == Quantity.Form.FRACTION)) {
            return found[q - 1];
        }
        boolean addition = q > 0 && roles.get(q) == Role.INCREASE && quantity.unit().equals("1") && isSibling(q - 1, q);
        return addition ? found[q - 1] : null;
    }

    /** "die Zahl von 30.000": what was counted when the number was given before. */
    private @Nullable NounPhrase sameValueBefore(int q) {
        BigDecimal upper = reading.quantities().get(q).interval().upper();
        for (int before = q - 1; upper != null && before >= Math.max(0, q - 10); before--) {
            BigDecimal other = reading.quantities().get(before).interval().upper();
            if (other != null && other.compareTo(upper) == 0 && found[before] != null) {
                return found[before];
            }
        }
        return null;
    }

    private boolean isBalance(int q, NounPhrase phrase) {
        return reading.is(phrase.head(), WordClass.BALANCE) && roles.get(q) == Role.LEVEL;
    }

    private @Nullable NounPhrase inClause(int q) {
        Quantity quantity = reading.quantities().get(q);
        boolean plain = quantity.unit().equals("1") || quantity.form() == Quantity.Form.FRACTION;
        if (q > 0 && found[q - 1] != null && subjects.isDemonstrative(q)) {
            return found[q - 1];
        }
        boolean sibling = q > 0 && found[q - 1] != null && isSibling(q - 1, q);
        if (plain && sibling && subjects.joined(q - 1, q)) {
            return found[q - 1];
        }
        if (predicates.isAnswer(q) && q > 0 && roles.get(q) == Role.LEVEL) {
            NounPhrase asked = sameUnitBefore(q);
            if (asked != null) {
                return asked;
            }
        }
        NounPhrase bought = predicates.bought(q);
        if (bought != null) {
            return bought;
        }
        NounPhrase subject = subjects.inSegment(q);
        if (subject != null && !neighbours.isBareContainer(subject)) {
            return subject;
        }
        if (sibling && (plain || subject == null)) {
            return found[q - 1];
        }
        NounPhrase object = plain ? null : uses.object(q);
        if (object == null && !plain) {
            object = subjects.purpose(q);
        }
        NounPhrase inClause = subjects.inClause(q, plain);
        NounPhrase before = plain && (inClause == null || inClause.first() > quantity.firstToken()) ? sameUnitBefore(q) : null;
        if (before != null) {
            return before;
        }
        if (object != null && (inClause == null || subjects.isAgent(inClause))) {
            return object;
        }
        boolean agent = inClause != null
                && (subjects.isAgent(inClause) || subjects.estimates(q, inClause) || subjects.hasPronoun(q) && plain);
        NounPhrase told = !agent ? null : sibling ? found[q - 1] : sameUnitBefore(q);
        return told != null ? told : inClause;
    }

    /** The other end of a change, or the next member of an enumeration, has the noun. */
    private @Nullable NounPhrase pairNoun(int q) {
        int next = q + 1;
        if (next >= found.length || !isSibling(q, next) || roles.get(q) != Role.FROM && roles.get(q) != Role.TO
                && roles.get(q) != Role.PART && roles.get(q) != Role.WHOLE) {
            return q > 0 && roles.get(q) == Role.PART && roles.get(q - 1) == Role.WHOLE ? found[q - 1]
                    : q > 0 && Pairs.match(roles.get(q - 1), roles.get(q)) && isSibling(q - 1, q) ? found[q - 1] : null;
        }
        boolean pair = Pairs.match(roles.get(q), roles.get(next));
        NounPhrase own = pair ? neighbours.own(next) : null;
        if (pair && own == null && roles.get(q) == Role.FROM) {
            own = neighbours.complemented(next);
        }
        if (own != null || q == 0) {
            return own;
        }
        return Pairs.match(roles.get(q - 1), roles.get(q)) && isSibling(q - 1, q) ? found[q - 1] : null;
    }

    private boolean isSibling(int q, int next) {
        return reading.quantities().get(q).unit().equals(reading.quantities().get(next).unit())
                && sentence(q) == sentence(next);
    }

    private int sentence(int q) {
        return reading.sentenceOf(reading.quantities().get(q).firstToken()).index();
    }

    /** A pronoun, or nothing at all, takes up what the text spoke of before. */
    private @Nullable NounPhrase takenUp(int q) {
        NounPhrase same = sameUnitBefore(q);
        if (same != null) {
            return same;
        }
        Quantity quantity = reading.quantities().get(q);
        NounPhrase subject = subjects.ofSentenceBefore(q);
        return subject != null ? subject
                : q > 0 && quantity.start() - reading.quantities().get(q - 1).end() < FAR ? found[q - 1] : null;
    }

    private @Nullable NounPhrase sameUnitBefore(int q) {
        Quantity quantity = reading.quantities().get(q);
        String base = BaseUnits.toBase(quantity.unit()).unit();
        boolean measure = !quantity.unit().equals("1") && !quantity.unit().equals("%") && !MONEY.matcher(base).matches();
        for (int before = q - 1; before >= Math.max(0, q - (measure ? MEASURES_BACK : COUNTS_BACK)); before--) {
            Quantity other = reading.quantities().get(before);
            if (BaseUnits.toBase(other.unit()).unit().equals(base) && found[before] != null
                    && quantity.start() - other.end() < (measure ? 2 * FAR : FAR)) {
                return found[before];
            }
        }
        return null;
    }
}
