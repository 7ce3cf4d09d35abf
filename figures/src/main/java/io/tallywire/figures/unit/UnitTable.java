package io.tallywire.figures.unit;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atoms;

/** The unit words of a language and the unit signs of all. */
public final class UnitTable {
    private final PhraseTable<Unit> words = new PhraseTable<>();
    private final PhraseTable<Unit> signs = new PhraseTable<>();
    private final PhraseTable<Unit> before = new PhraseTable<>();

    /**
     * A unit found in the text from an atom on; {@code bound} is the atom after it, or its first where it precedes the number.
     */
    public record Found(Unit unit, int start, int bound) {
    }

    public UnitTable(String language) {
        List.of("units.txt", "more-units.txt").forEach(file -> addWords(language, file));
        for (String[] row : LanguageFile.rows("any", "symbols.txt")) {
            Unit unit = new Unit(row[0], new BigDecimal(row[1]));
            for (String phrase : row[2].split(",")) {
                signs.add(phrase.strip(), unit);
                if (unit.isMoney() && unit.factor().compareTo(BigDecimal.ONE) == 0) {
                    before.add(phrase.strip(), unit);
                }
            }
        }
    }

    private void addWords(String language, String file) {
        for (String[] row : LanguageFile.rows(language, file)) {
            Unit unit = new Unit(row[0], new BigDecimal(row[1]));
            for (String phrase : row[2].split(",")) {
                LanguageFile.forms(phrase).forEach(form -> words.add(form, unit));
            }
        }
    }

    /** The unit whose first word stands at an index, in the sentence of the atom before. */
    public @Nullable Found after(Atoms atoms, int index) {
        PhraseTable.Match<Unit> sign = signs.startingAt(i -> atoms.near(index - 1, i).text(), index);
        PhraseTable.Match<Unit> word = words.startingAt(i -> atoms.near(index - 1, i).lower(), index);
        PhraseTable.Match<Unit> longer = sign == null || word != null && word.length() >= sign.length() ? word : sign;
        return longer == null ? null : new Found(longer.meaning(), index, index + longer.length());
    }

    /** The currency whose sign or code ends before an index. */
    public @Nullable Found before(Atoms atoms, int index) {
        PhraseTable.Match<Unit> sign = before.endingBefore(i -> atoms.near(index, i).text(), index);
        return sign == null ? null : new Found(sign.meaning(), index - sign.length(), index - sign.length());
    }

    /** The unit that a part of a compound names: "stunde" of "Viertelstunde". */
    public @Nullable Unit word(String lower) {
        PhraseTable.Match<Unit> match = words.startingAt(i -> i == 0 ? lower : "", 0);
        return match == null ? null : match.meaning();
    }
}
