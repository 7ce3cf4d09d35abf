package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.number.NumberReader;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Rates;
import io.tallywire.figures.unit.Unit;
import io.tallywire.figures.unit.UnitTable;

/** Reads one number with the currency before it and the unit, compound or rate after it. */
final class CandidateReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final NumberReader numbers;
    private final UnitTable units;
    private final Rates rates;
    private final Compounds compounds;
    private final AmbiguousUnits ambiguous;
    private final Freezing freezing;

    CandidateReader(String language, NumberReader numbers, UnitTable units) {
        this.numbers = numbers;
        this.units = units;
        this.rates = new Rates(language, units);
        this.compounds = new Compounds(language, units);
        this.ambiguous = new AmbiguousUnits(language);
        this.freezing = new Freezing(language);
    }

    /**
     * @param free index before which no atom may be taken for a currency sign, being part of something else
     * @param limit index from which on no atom may be taken for a unit
     */
    @Nullable
    Candidate read(Atoms atoms, int index, int free, int limit) {
        Atom atom = atoms.at(index);
        UnitTable.Found before = atom.isWord() ? null : units.before(atoms, index);
        boolean money = before != null && before.bound() >= free;
        NumberPhrase phrase = numbers.read(atoms, index, money);
        if (phrase == null) {
            return null;
        }
        Candidate candidate = candidate(atoms, phrase);
        if (!phrase.suffix().isEmpty()) {
            return compounds.inWord(atoms, candidate);
        }
        if (money && before != null) {
            Candidate amount = candidate.startingAt(before.bound()).withUnit(before.unit(), null);
            return rate(atoms, amount, limit);
        }
        Candidate compound = compounds.hyphenated(atoms, candidate);
        if (compound != null) {
            return compound;
        }
        Candidate measured = measured(atoms, candidate, limit);
        return measured.unit() == null ? priced(atoms, measured, free) : measured;
    }

    private static Candidate candidate(Atoms atoms, NumberPhrase phrase) {
        BigDecimal value = phrase.value();
        Hedge hedge = phrase.shape() == Shape.VAGUE ? Hedge.VAGUE : null;
        return new Candidate(phrase.first(), phrase.end(), phrase.first(), atoms.at(phrase.end() - 1).end(), value, null,
                phrase.multiplier(), null, null, hedge, phrase, Quantity.Form.NUMBER);
    }

    private Candidate measured(Atoms atoms, Candidate candidate, int limit) {
        UnitTable.Found unit = unitAfter(atoms, candidate);
        if (unit == null || unit.bound() > limit) {
            return share(candidate);
        }
        Unit chosen = ambiguous.choose(atoms, candidate, unit.unit(), unit.start());
        boolean ofNextNumber = unit.unit().isMoney() && atoms.near(candidate.end(), unit.bound()).isNumber()
                && units.before(atoms, unit.bound()) != null;
        if (chosen == null || ofNextNumber) {
            return share(candidate);
        }
        int end = unit.bound();
        Candidate measured = candidate.withSpan(candidate.first(), end, atoms.at(end - 1).end()).withUnit(chosen, null);
        return rate(atoms, andHalf(atoms, freezing.below(atoms, measured), chosen), limit);
    }

    /** "two years and a half": the half belongs to the unit before it. */
    private Candidate andHalf(Atoms atoms, Candidate measured, Unit unit) {
        int end = numbers.endOfHalf(atoms, measured.end());
        return end < 0 || !measured.isWhole() || measured.multiplier().compareTo(BigDecimal.ONE) != 0 ? measured
                : measured.withSpan(measured.first(), end, atoms.at(end - 1).end())
                        .withValue(measured.value().add(unit.factor().multiply(HALF)), BigDecimal.ONE).asNumeral();
    }

    /** "dollar 22.5 million": the name of a currency before an amount that is clearly one. */
    private Candidate priced(Atoms atoms, Candidate candidate, int free) {
        int at = candidate.first() - 1;
        boolean amount = candidate.phrase().digits()
                && (!candidate.isWhole() || candidate.multiplier().compareTo(BigDecimal.ONE) > 0);
        Unit unit = amount && at >= free ? units.word(atoms.near(candidate.first(), at).lower()) : null;
        return unit == null || !unit.isMoney() ? freezing.below(atoms, candidate)
                : candidate.startingAt(at).withUnit(unit, null);
    }

    private UnitTable.@Nullable Found unitAfter(Atoms atoms, Candidate candidate) {
        UnitTable.Found unit = units.after(atoms, candidate.end());
        if (unit == null && candidate.phrase().shape() != Shape.PLAIN) {
            int of = compounds.afterOf(atoms, candidate.end());
            return of < 0 ? null : units.after(atoms, of);
        }
        return unit;
    }

    private Candidate rate(Atoms atoms, Candidate measured, int limit) {
        Unit unit = measured.unit();
        Rates.Denominator denominator = unit == null ? null : rates.after(atoms, measured.end(), unit);
        if (denominator == null || unit == null || denominator.end() > limit) {
            return measured;
        }
        Candidate rate = measured.withSpan(measured.first(), denominator.end(), atoms.at(denominator.end() - 1).end());
        return rate.per(denominator.code());
    }

    /** A fraction without unit is a share in percent. */
    private static Candidate share(Candidate candidate) {
        if (candidate.phrase().shape() != Shape.FRACTION && candidate.phrase().shape() != Shape.HALF) {
            return candidate;
        }
        return candidate.asShare(percent(candidate.value()));
    }

    static BigDecimal percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2);
        return percent.scale() > 4 && percent.abs().compareTo(BigDecimal.ONE) > 0 ? percent.setScale(4, RoundingMode.HALF_UP)
                : percent;
    }
}
