package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Unit;
import io.tallywire.figures.unit.UnitTable;

/** Reads words that begin with a number: "dreitägige", "30-day", "tenfold", "20-köpfig", "Viertelstunde". */
final class Compounds {
    private static final String FACTOR = "factor";
    private static final String TIMES = "times";
    private static final String AGE = "age";

    private final Map<String, String> suffixes = new HashMap<>();
    private final Set<String> of = new HashSet<>();
    private final Set<String> durationNouns = new HashSet<>();
    private final Set<String> comparing = new HashSet<>();
    private final UnitTable units;

    Compounds(String language, UnitTable units) {
        this.units = units;
        for (String[] row : LanguageFile.rows(language, "compounds.txt")) {
            for (String entry : row[1].split(" ")) {
                for (String form : LanguageFile.forms(entry)) {
                    switch (row[0]) {
                        case "of" -> of.add(form);
                        case "duration-noun" -> durationNouns.add(form);
                        case "comparing" -> comparing.add(form);
                        default -> suffixes.putIfAbsent(form, row[0]);
                    }
                }
            }
        }
    }

    /** The atom after "of a", "einer" and the like between a fraction and its unit: "a quarter of an hour"; -1 without. */
    int afterOf(Atoms atoms, int index) {
        if (!of.contains(atoms.near(index - 1, index).lower())) {
            return -1;
        }
        int next = index + 1;
        return of.contains(atoms.near(index, next).lower()) ? next + 1 : next;
    }

    /** A number with the rest of its word; null where the word is no figure. */
    @Nullable
    Candidate inWord(Atoms atoms, Candidate candidate) {
        NumberPhrase phrase = candidate.phrase();
        Unit unit = phrase.shape() == NumberPhrase.Shape.PLAIN && isFraction(candidate.value()) ? units.word(phrase.suffix())
                : null;
        if (unit != null) {
            return candidate.withUnit(unit, null);
        }
        return classified(atoms, candidate, phrase.suffix(), candidate.end());
    }

    private static boolean isFraction(BigDecimal value) {
        return value.remainder(BigDecimal.ONE).signum() != 0;
    }

    /** A number joined by a hyphen to a word; null where there is none, or the word is a code. */
    @Nullable
    Candidate hyphenated(Atoms atoms, Candidate candidate) {
        int hyphen = candidate.end();
        boolean times = TIMES.equals(suffixes.get(atoms.near(candidate.first(), hyphen).lower()))
                && comparing.contains(atoms.near(candidate.first(), hyphen + 1).lower());
        if (times && candidate.phrase().shape() == NumberPhrase.Shape.PLAIN) {
            return candidate.withSpan(candidate.first(), hyphen + 1, atoms.at(hyphen).end()).withUnit(Unit.ONE, null)
                    .withForm(Quantity.Form.FACTOR);
        }
        Atom word = atoms.near(hyphen, hyphen + 1);
        boolean attached = candidate.phrase().digits() && isAttached(atoms, hyphen) && atoms.at(hyphen).isWord()
                && suffixes.containsKey(atoms.at(hyphen).lower());
        if (attached) {
            return classified(atoms, candidate, atoms.at(hyphen).lower(), hyphen + 1);
        }
        if (!atoms.at(hyphen).is("-") || !isAttached(atoms, hyphen) || !isAttached(atoms, hyphen + 1) || !word.isWord()) {
            return null;
        }
        UnitTable.Found unit = units.after(atoms, hyphen + 1);
        if (unit != null && !suffixes.containsKey(word.lower())) {
            if (suffixes.containsKey(atoms.near(hyphen, unit.bound() + 1).lower()) && atoms.at(unit.bound()).is("-")
                    && AGE.equals(suffixes.get(atoms.at(unit.bound() + 1).lower()))) {
                return null;
            }
            return compound(atoms, candidate, unit.bound()).withUnit(unit.unit(), null);
        }
        Candidate classified = classified(atoms, candidate, word.lower(), hyphen + 2);
        boolean amount = classified == null && candidate.multiplier().compareTo(BigDecimal.ONE) > 0;
        return amount ? compound(atoms, candidate, hyphen) : classified;
    }

    private static boolean isAttached(Atoms atoms, int index) {
        return !atoms.at(index).spaceBefore() && atoms.at(index).sentence() >= 0;
    }

    private @Nullable Candidate classified(Atoms atoms, Candidate candidate, String suffix, int end) {
        String meaning = suffixes.get(suffix);
        if (meaning == null) {
            return null;
        }
        return switch (meaning) {
            case FACTOR -> candidate.value().compareTo(BigDecimal.ONE) == 0 ? null
                    : compound(atoms, candidate, end).withForm(Quantity.Form.FACTOR);
            case TIMES -> comparing.contains(atoms.near(end - 1, end).lower())
                    ? compound(atoms, candidate, end).withForm(Quantity.Form.FACTOR)
                    : null;
            case AGE -> lasts(atoms, end) ? compound(atoms, candidate, end).withUnit(unitOf("a"), null) : null;
            case "ordinal" -> null;
            case "hedge" -> candidate.withForm(Quantity.Form.COMPOUND);
            default -> compound(atoms, candidate, end).withUnit(unitOf(meaning), null);
        };
    }

    /** "zehnjährige Haft" is a duration, "zehnjährige Tochter" an age. */
    private boolean lasts(Atoms atoms, int next) {
        String noun = atoms.near(next - 1, next).lower();
        return durationNouns.stream().anyMatch(noun::endsWith);
    }

    private static Unit unitOf(String code) {
        return new Unit(code, BigDecimal.ONE);
    }

    private static Candidate compound(Atoms atoms, Candidate candidate, int end) {
        return candidate.withSpan(candidate.first(), end, atoms.at(end - 1).end()).withForm(Quantity.Form.COMPOUND);
    }
}
