package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Unit;

/** Decides what a word means that may be one unit, another, or none: pounds, points, degrees, single letters. */
final class AmbiguousUnits {
    private static final BigDecimal MANY = BigDecimal.valueOf(1000);
    private static final int FAR = 60;
    private static final BigDecimal INDEX = BigDecimal.valueOf(100);

    private final Map<String, Set<String>> cues = new HashMap<>();

    AmbiguousUnits(String language) {
        read("any");
        read(language);
    }

    private void read(String language) {
        for (String[] row : LanguageFile.rows(language, "unit-cues.txt")) {
            Set<String> words = cues.computeIfAbsent(row[0], key -> new HashSet<>());
            for (String entry : row[1].split(" ")) {
                words.addAll(LanguageFile.forms(entry));
            }
        }
    }

    /**
     * @param at index of the first word of the unit
     * @return the unit that a number has in its sentence; null where the word is no unit after all.
     */
    @Nullable
    Unit choose(Atoms atoms, Candidate candidate, Unit unit, int at) {
        Atom sign = atoms.at(at);
        boolean letter = sign.text().length() == 1 && Character.isLetter(sign.text().charAt(0));
        if (letter && !isLetterUnit(atoms, candidate, sign)) {
            return null;
        }
        if (isCompoundNoun(atoms, candidate, unit, sign)
                || isCue("after-feet", sign) && !isAfterFeet(atoms, candidate) && !isSize(atoms, candidate)) {
            return null;
        }
        if (isCue("cent", sign)) {
            return hundredth(atoms, candidate, unit);
        }
        return switch (unit.code()) {
            case "[lb_av]" -> isCue("pound", sign)
                    && (isMoney(candidate) || sentenceHas(atoms, candidate, "money")) ? new Unit("GBP", unit.factor()) : unit;
            case "1" -> isPercentPoint(atoms, candidate) ? new Unit("pp", BigDecimal.ONE) : unit;
            case "Cel" ->
                sentenceHas(atoms, candidate, "angle") && !isCue("celsius", atoms.near(candidate.end(), candidate.end() + 1))
                        ? new Unit("deg", BigDecimal.ONE)
                        : unit;
            case "s" ->
                isCue("ordinal", sign) && candidate.phrase().shape() == Shape.ONE
                        ? null
                        : unit;
            default -> isCue("no-unit", sign) ? null : unit;
        };
    }

    /** A cent is a hundredth of the currency that the text around it names. */
    private Unit hundredth(Atoms atoms, Candidate candidate, Unit unit) {
        boolean euro = isNear(atoms, candidate, "euro");
        boolean dollar = isNear(atoms, candidate, "dollar");
        return euro == dollar ? unit : new Unit(euro ? "EUR" : "USD", unit.factor());
    }

    private boolean isNear(Atoms atoms, Candidate candidate, String kind) {
        for (int i = candidate.first() - FAR; i < candidate.end() + FAR; i++) {
            if (isCue(kind, atoms.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** "18,000 day passes": a unit of time in the singular that only describes the noun behind it. */
    private boolean isCompoundNoun(Atoms atoms, Candidate candidate, Unit unit, Atom sign) {
        Atom next = atoms.near(candidate.end(), candidate.end() + 1);
        return unit.isTime() && isCue("singular", sign) && candidate.value().compareTo(INDEX) >= 0 && next.isWord();
    }

    private boolean isAfterFeet(Atoms atoms, Candidate candidate) {
        return isCue("feet", atoms.near(candidate.first(), candidate.first() - 1));
    }

    /** "2 in thick", "2 in. of rain", "(5 in)": an inch where a size goes on or nothing does. */
    private boolean isSize(Atoms atoms, Candidate candidate) {
        int at = candidate.end() + 1;
        Atom next = atoms.near(candidate.end(), at);
        Atom beyond = next.is(".") ? atoms.near(candidate.end(), at + 1) : next;
        boolean last = next.is(")") || beyond.text().isEmpty() && (next.is(".") || next.text().isEmpty());
        return candidate.phrase().digits() && (last || isCue("size", beyond));
    }

    private boolean isCue(String kind, Atom atom) {
        return cues.getOrDefault(kind, Set.of()).contains(atom.lower());
    }

    private static boolean isMoney(Candidate candidate) {
        return candidate.multiplier().compareTo(MANY) >= 0;
    }

    /** Points of a share: small, and beside a percentage. */
    private boolean isPercentPoint(Atoms atoms, Candidate candidate) {
        return candidate.value().compareTo(INDEX) < 0 && !candidate.isWhole() && sentenceHas(atoms, candidate, "percent");
    }

    private boolean sentenceHas(Atoms atoms, Candidate candidate, String kind) {
        Set<String> words = cues.getOrDefault(kind, Set.of());
        int from = Math.max(0, candidate.first() - 25);
        for (int i = from; i < candidate.end() + 25; i++) {
            if (words.contains(atoms.near(candidate.first(), i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** A single letter is a unit after digits, and only where it does not begin a word: "5 m hoch", "40.2C". */
    private boolean isLetterUnit(Atoms atoms, Candidate candidate, Atom sign) {
        Atom next = atoms.near(sign.index(), sign.index() + 1);
        boolean initial = next.is(".") && !next.spaceBefore() && atoms.near(sign.index(), sign.index() + 2).isCapitalised();
        boolean model = !sign.spaceBefore() && atoms.near(candidate.first(), candidate.first() - 1).isCapitalised()
                && !atoms.startsSentence(candidate.first() - 1);
        boolean attachedOnly = isCue("attached", sign) || isCue("attached-small", sign) && !sign.isCapitalised();
        if (attachedOnly && sign.spaceBefore()) {
            return false;
        }
        return candidate.phrase().digits() && !model && !initial && !next.is("-") && !next.is("&");
    }
}
