package io.tallywire.figures.counted;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Role;
import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/**
 * Finds what each quantity quantifies: the noun behind it, the noun that it complements, the subject of its clause, or, where
 * the sentence leaves it out, what the quantity beside it or before it counts.
 */
public final class CountedNouns {
    private static final int FAR = 400;

    private final Reading reading;
    private final List<Role> roles;
    private final Neighbours neighbours;
    private final Subjects subjects;
    private final @Nullable NounPhrase[] found;

    private CountedNouns(Reading reading, List<@Nullable SourceMention> sources, List<Role> roles) {
        this.reading = reading;
        this.roles = roles;
        this.neighbours = new Neighbours(reading);
        this.subjects = new Subjects(reading, sources);
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
        Quantity quantity = reading.quantities().get(q);
        boolean plain = quantity.unit().equals("1");
        NounPhrase own = neighbours.own(q);
        if (own != null) {
            return own;
        }
        if (!plain || quantity.form() == Quantity.Form.FRACTION) {
            NounPhrase of = neighbours.partitive(q);
            if (of != null) {
                return of;
            }
        }
        NounPhrase complemented = neighbours.complemented(q);
        if (complemented != null) {
            return complemented;
        }
        if (neighbours.isThereof(q) && q > 0) {
            return found[q - 1];
        }
        NounPhrase pair = pairNoun(q);
        if (pair != null) {
            return pair;
        }
        NounPhrase subject = subjects.inSegment(q);
        if (subject != null) {
            return subject;
        }
        boolean sibling = q > 0 && found[q - 1] != null && isSibling(q - 1, q);
        if (plain && sibling) {
            return found[q - 1];
        }
        NounPhrase inClause = subjects.inClause(q);
        NounPhrase object = plain ? null : neighbours.object(q);
        if (object != null && (inClause == null || subjects.isAgent(inClause))) {
            return object;
        }
        if (inClause != null && !(sibling && subjects.isAgent(inClause))) {
            return inClause;
        }
        if (sibling) {
            return found[q - 1];
        }
        return takenUp(q, quantity);
    }

    /** The other end of a change, or the next member of an enumeration, has the noun. */
    private @Nullable NounPhrase pairNoun(int q) {
        int next = q + 1;
        if (next >= found.length || !isSibling(q, next) || roles.get(q) != Role.FROM && roles.get(q) != Role.TO
                && roles.get(q) != Role.PART && roles.get(q) != Role.WHOLE) {
            return q > 0 && roles.get(q) == Role.PART && roles.get(q - 1) == Role.WHOLE ? found[q - 1]
                    : q > 0 && isPair(roles.get(q - 1), roles.get(q)) && isSibling(q - 1, q) ? found[q - 1] : null;
        }
        boolean pair = isPair(roles.get(q), roles.get(next));
        NounPhrase own = pair ? neighbours.own(next) : null;
        if (own != null || q == 0) {
            return own;
        }
        return isPair(roles.get(q - 1), roles.get(q)) && isSibling(q - 1, q) ? found[q - 1] : null;
    }

    private static boolean isPair(Role one, Role other) {
        return one == Role.FROM && other == Role.TO || one == Role.TO && other == Role.FROM
                || one == Role.PART && other == Role.WHOLE || one == Role.WHOLE && other == Role.PART;
    }

    private boolean isSibling(int q, int next) {
        Quantity left = reading.quantities().get(q);
        Quantity right = reading.quantities().get(next);
        return left.unit().equals(right.unit())
                && reading.sentenceOf(left.firstToken()).index() == reading.sentenceOf(right.firstToken()).index();
    }

    /** A pronoun, or nothing at all, takes up what the text spoke of before. */
    private @Nullable NounPhrase takenUp(int q, Quantity quantity) {
        for (int before = q - 1; before >= Math.max(0, q - 3); before--) {
            Quantity other = reading.quantities().get(before);
            if (other.unit().equals(quantity.unit()) && found[before] != null && quantity.start() - other.end() < FAR) {
                return found[before];
            }
        }
        NounPhrase subject = subjects.ofSentenceBefore(q);
        return subject != null ? subject
                : q > 0 && quantity.start() - reading.quantities().get(q - 1).end() < FAR ? found[q - 1]
                        : subjects.anyInSentence(q);
    }

    static boolean never(Reading reading, NounPhrase phrase) {
        return reading.is(phrase.head(), WordClass.NEVER_COUNTED) || reading.timeAt(phrase.head()) >= 0;
    }
}
