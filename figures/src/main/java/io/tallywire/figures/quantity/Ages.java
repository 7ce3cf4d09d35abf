package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Numbers that tell how old somebody is. */
final class Ages {
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private final CueWords cues;

    Ages(CueWords cues) {
        this.cues = cues;
    }

    boolean isAge(Atoms atoms, Candidate candidate) {
        boolean years = candidate.unit() != null && candidate.unit().isTime();
        if (years && cues.follows("age-after", atoms, candidate.end() - 1)
                || cues.follows("age-after", atoms, candidate.end())) {
            return true;
        }
        boolean range = cues.has("chain", atoms.near(candidate.first(), candidate.end()).lower())
                && atoms.near(candidate.first(), candidate.end() + 1).isNumber();
        if (range && cues.follows("age-after", atoms, candidate.end() + 2)) {
            return true;
        }
        boolean small = candidate.value().compareTo(OLDEST) <= 0 && candidate.multiplier().compareTo(BigDecimal.ONE) == 0;
        if (!small || candidate.unit() != null && !candidate.code().equals("a")) {
            return false;
        }
        if (cues.precedes("age-before", atoms, candidate.first())) {
            return true;
        }
        boolean states = cues.has("be", atoms.near(candidate.number(), candidate.number() - 1).lower());
        Atom after = atoms.near(candidate.number(), candidate.end());
        boolean last = !after.isNumber() && !cues.nounAt(atoms, candidate.end());
        return states && last && candidate.isPlainInteger()
                && cues.has("person", atoms.near(candidate.number(), candidate.number() - 2).lower());
    }

    /** "Kinder unter zehn Jahren", "people over 60". */
    boolean isOfGroup(Atoms atoms, Candidate candidate) {
        boolean bound = candidate.hedge() != null && candidate.upper() == null && switch (candidate.hedge()) {
            case MORE_THAN, LESS_THAN, AT_LEAST, AT_MOST -> true;
            default -> false;
        };
        boolean years = candidate.code().equals("a")
                || candidate.isPlainInteger() && !cues.nounAt(atoms, candidate.end());
        return bound && years && candidate.value().compareTo(OLDEST) <= 0
                && candidate.multiplier().compareTo(BigDecimal.ONE) == 0
                && (cues.has("aged-person", atoms.near(candidate.first(), candidate.first() - 1).lower())
                        || cues.has("be", atoms.near(candidate.first(), candidate.first() - 1).lower())
                                && cues.has("person", atoms.near(candidate.first(), candidate.first() - 2).lower()));
    }

    /** "(64)" behind a name. */
    static boolean isBracketed(Atoms atoms, Candidate candidate) {
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        Atom after = atoms.near(candidate.number(), candidate.end());
        return (before.is("(") && after.is(")") || before.is("[") && after.is("]"))
                && candidate.value().compareTo(OLDEST) <= 0 && atoms.near(candidate.number(), candidate.number() - 2).isWord();
    }

    /** ", 27," behind a name. */
    static boolean isApposition(Atoms atoms, Candidate candidate) {
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        Atom name = atoms.near(candidate.number(), candidate.number() - 2);
        Atom after = atoms.near(candidate.number(), candidate.end());
        boolean closes = after.is(",") || after.is(".") || after.is(";");
        boolean named = name.isCapitalised()
                || name.is(".") && atoms.near(candidate.number(), candidate.number() - 3).isCapitalised();
        return before.is(",") && closes && named && candidate.value().compareTo(OLDEST) <= 0
                && candidate.value().compareTo(BigDecimal.ONE) > 0;
    }
}
