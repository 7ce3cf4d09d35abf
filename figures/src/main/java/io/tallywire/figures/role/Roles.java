package io.tallywire.figures.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.tallywire.figures.Role;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Tells what each quantity of a reading does: a level, an end of a change, an amount of change, a part or a whole. */
public final class Roles {
    private static final int PAIR_REACH = 40;

    private final Reading reading;
    private final List<Quantity> quantities;
    private final Direction direction;
    private final Surroundings surroundings;
    private final Role[] roles;

    private Roles(Reading reading) {
        this.reading = reading;
        this.quantities = reading.quantities();
        this.direction = new Direction(reading);
        this.surroundings = new Surroundings(reading);
        this.roles = new Role[quantities.size()];
        Arrays.fill(roles, Role.LEVEL);
    }

    /** The roles of the reading's quantities, in their order. */
    public static List<Role> of(Reading reading) {
        Roles finder = new Roles(reading);
        for (int q = 0; q < finder.quantities.size(); q++) {
            finder.single(q);
        }
        for (int q = 0; q + 1 < finder.quantities.size(); q++) {
            finder.pair(q, q + 1);
        }
        for (int q = 0; q < finder.quantities.size(); q++) {
            finder.givenUp(q);
        }
        return new ArrayList<>(Arrays.asList(finder.roles));
    }

    private void single(int q) {
        Quantity quantity = quantities.get(q);
        if (quantity.form() == Quantity.Form.FACTOR || reading.is(quantity.endToken() - 1, WordClass.TIMES)) {
            roles[q] = Role.FACTOR;
            return;
        }
        Role amount = direction.amount(q);
        if (amount != Role.LEVEL) {
            roles[q] = amount;
        } else if (reading.is(surroundings.before(q), WordClass.REACH)) {
            roles[q] = Role.TO;
        } else if (reading.is(surroundings.before(q), WordClass.TO_PREPOSITION) && direction.hasChange(q)
                && !reading.clauseOf(q).has(WordClass.SETTING)) {
            roles[q] = Role.TO;
        }
    }

    private void pair(int q, int next) {
        if (!surroundings.near(q, next, PAIR_REACH)) {
            return;
        }
        boolean sameUnit = surroundings.sameUnit(q, next);
        int before = surroundings.before(q);
        int beforeNext = surroundings.before(next);
        if (roles[q] != Role.LEVEL && restates(q, next)) {
            roles[next] = roles[q];
        } else if (isPartOfWhole(q, next)) {
            roles[q] = Role.PART;
            roles[next] = Role.WHOLE;
        } else if (reading.is(before, WordClass.FROM_PREPOSITION) && reading.is(beforeNext, WordClass.TO_PREPOSITION)
                && !isAmount(next)) {
            change(q, next);
        } else if (sameUnit && isTo(q) && surroundings.fromBefore(next)) {
            change(next, q);
        } else if (sameUnit && surroundings.upFrom(next)) {
            change(next, q);
        } else if (sameUnit && reading.is(beforeNext, WordClass.AFTER_PREPOSITION) && !isAmount(q)
                && !isAmount(next) && !surroundings.isElsewhere(next) && !countOther(q, next)
                && (surroundings.sameClause(q, next) || surroundings.sameClause(next, q))) {
            change(next, q);
        } else if (sameUnit && surroundings.insteadBefore(next)) {
            change(next, q);
        } else if (sameUnit && surroundings.insteadBefore(q) && !surroundings.insteadBefore(next)) {
            change(q, next);
        } else if (sameUnit && surroundings.contrasted(q, next)) {
            change(q, next);
        } else if (sameUnit && surroundings.heldThenAndNow(q, next)) {
            change(q, next);
        } else if (isAmount(q) && surroundings.bounds(q, next)) {
            roles[next] = roles[q];
        } else if (sameUnit && surroundings.bracketedBefore(next) && !isAmount(q)) {
            change(next, q);
        } else if (sameUnit && surroundings.formerlyNegated(next)) {
            change(next, q);
        } else if (isWholeFirst(q, next)) {
            roles[q] = Role.WHOLE;
            roles[next] = Role.PART;
        } else if (roles[next] == Role.TO && roles[q] == Role.LEVEL && !sameUnit
                && quantities.get(q).endToken() + 1 == quantities.get(next).firstToken()) {
            roles[q] = direction.of(q, Role.LEVEL);
        }
    }

    /** "300 helpers look for the 16 missing": two numbers with a noun each. */
    private boolean countOther(int q, int next) {
        NounPhrase one = surroundings.phraseOf(q);
        NounPhrase other = surroundings.phraseOf(next);
        return one != null && other != null && !reading.token(one.head()).is(reading.token(other.head()).lower())
                && !reading.token(other.head()).is(reading.token(one.head()).lower());
    }

    /** "5.2 billion kroner ($740 million)": the same amount in another currency. */
    private boolean restates(int q, int next) {
        int bracket = quantities.get(next).firstToken() - 1;
        return reading.isMark(bracket, "(") && quantities.get(q).endToken() == bracket
                && isMoney(q) && isMoney(next);
    }

    private void change(int from, int to) {
        roles[from] = Role.FROM;
        if (roles[to] != Role.FACTOR) {
            roles[to] = Role.TO;
        }
    }

    private boolean isTo(int q) {
        return roles[q] == Role.TO || reading.is(surroundings.before(q), WordClass.TO_PREPOSITION);
    }

    private boolean isAmount(int q) {
        return roles[q] == Role.INCREASE || roles[q] == Role.DECREASE || roles[q] == Role.FACTOR;
    }

    /** A value that its own source takes back: "zuvor hatte er von elf gesprochen", "than the 3,000 it had announced". */
    private void givenUp(int q) {
        if (roles[q] != Role.LEVEL || !surroundings.givenUp(q)) {
            return;
        }
        roles[q] = Role.FROM;
        boolean inSentence = q > 0 && surroundings.near(q - 1, q, PAIR_REACH) && surroundings.sameUnit(q - 1, q);
        if (inSentence && roles[q - 1] == Role.LEVEL) {
            roles[q - 1] = Role.TO;
        } else if (q + 1 < roles.length && roles[q + 1] == Role.LEVEL && surroundings.near(q, q + 1, PAIR_REACH)
                && surroundings.sameUnit(q, q + 1)) {
            roles[q + 1] = Role.TO;
        }
    }

    private boolean isPartOfWhole(int q, int next) {
        int from = quantities.get(q).endToken();
        int to = quantities.get(next).firstToken();
        if (to <= from || to - from > 4 || quantities.get(q).form() == Quantity.Form.FRACTION || isAmount(next)) {
            return false;
        }
        boolean partOf = false;
        for (int i = from; i < to; i++) {
            partOf |= reading.is(i, WordClass.PART_OF);
            if (reading.is(i, WordClass.TO_PREPOSITION) || !reading.isPlainWord(i)) {
                return false;
            }
        }
        return partOf && reading.is(from, WordClass.PART_OF) && surroundings.sameUnit(q, next);
    }

    /** "Of the 42 colonies he had left, only 17 ...": the article says that the whole is known. */
    private boolean isPresupposed(int q) {
        int before = quantities.get(q).firstToken() - 1;
        return reading.is(before, WordClass.DETERMINER) && reading.is(before - 1, WordClass.OF)
                && before - 1 == reading.sentenceOf(before).firstToken();
    }

    private boolean isMoney(int q) {
        return quantities.get(q).unit().matches("[A-Z]{3}");
    }

    /** "Von 100 Einbrüchen klären wir 14 auf." */
    private boolean isWholeFirst(int q, int next) {
        int before = surroundings.before(q);
        boolean opens = reading.is(before, WordClass.OF) && (quantities.get(q).unit().equals("1") || isMoney(q))
                && reading.segments().first(reading.segments().of(before)) >= before - 1;
        NounPhrase phrase = surroundings.phraseOf(q);
        return opens && (phrase != null || isMoney(q)) && roles[q] == Role.LEVEL && roles[next] == Role.LEVEL
                && surroundings.sameUnit(q, next)
                && (reading.clauseOf(q).covers(quantities.get(next).firstToken()) || isPresupposed(q))
                && surroundings.atMost(next, q);
    }
}
