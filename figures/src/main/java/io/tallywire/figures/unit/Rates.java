package io.tallywire.figures.unit;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atoms;

/** Finds what a quantity is stated for each of: "je Tonne", "a month", "/h", "jährlich". */
public final class Rates {
    private enum Kind {
        ANY,
        TIME
    }

    private final PhraseTable<Kind> connectors = new PhraseTable<>();
    private final PhraseTable<String> adverbs = new PhraseTable<>();
    private final PhraseTable<String> names = new PhraseTable<>();
    private final UnitTable units;

    public Rates(String language, UnitTable units) {
        this.units = units;
        for (String[] row : LanguageFile.rows(language, "rates.txt")) {
            switch (row[0]) {
                case "any" -> connectors.add(row[1], Kind.ANY);
                case "time" -> connectors.add(row[1], Kind.TIME);
                case "unit" -> names.add(row[1], row[2]);
                default -> adverbs.add(row[1], row[2]);
            }
        }
    }

    /** The code of the denominator and the atom after it. */
    public record Denominator(String code, int end) {
    }

    public @Nullable Denominator after(Atoms atoms, int index, Unit numerator) {
        if (numerator.isShare() || numerator.isPoints() || numerator.code().contains("/")) {
            return null;
        }
        PhraseTable.Match<String> adverb = adverbs.startingAt(i -> atoms.near(index - 1, i).lower(), index);
        if (adverb != null) {
            return numerator.isTime() ? null : new Denominator(adverb.meaning(), index + adverb.length());
        }
        PhraseTable.Match<Kind> connector = connectors.startingAt(i -> atoms.near(index - 1, i).lower(), index);
        if (connector == null) {
            return null;
        }
        int start = index + connector.length();
        PhraseTable.Match<String> name = names.startingAt(i -> atoms.near(index, i).lower(), start);
        if (name != null) {
            return new Denominator(name.meaning(), start + name.length());
        }
        UnitTable.Found unit = units.after(atoms, index + connector.length());
        if (unit == null || unit.unit().isMoney() || unit.unit().isShare() || unit.unit().isPoints()
                || unit.unit().code().contains("/") || unit.unit().code().equals("Cel")) {
            return null;
        }
        boolean allowed = connector.meaning() == Kind.ANY || unit.unit().isTime();
        boolean whole = unit.unit().factor().compareTo(java.math.BigDecimal.ONE) == 0;
        return allowed && whole ? new Denominator(unit.unit().code(), unit.bound()) : null;
    }

    /** The atom after a word that says "for each" before a number: "je 100.000 Einwohner"; -1 where there is none. */
    public int connectorEnd(Atoms atoms, int index) {
        PhraseTable.Match<Kind> connector = connectors.startingAt(i -> atoms.near(index, i).lower(), index);
        boolean each = connector != null && connector.meaning() == Kind.ANY && atoms.at(index).lower().length() > 1;
        return each && connector != null ? index + connector.length() : -1;
    }
}
