package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Unit;

/** Words of multiplication ("verdoppelt", "halved", "twice as") and shares in words ("jeder Fünfte", "every third"). */
final class FactorWords {
    private final PhraseTable<Entry> entries = new PhraseTable<>();

    /** @param from words of the phrase before the span; {@code to} counts from the phrase's start */
    private record Entry(BigDecimal value, int from, int to, boolean share) {
    }

    FactorWords(String language) {
        for (String[] row : LanguageFile.rows(language, "factors.txt")) {
            boolean share = row[0].endsWith("%");
            BigDecimal value = new BigDecimal(share ? row[0].substring(0, row[0].length() - 1) : row[0]);
            for (String phrase : row[1].split(",")) {
                LanguageFile.forms(phrase).forEach(form -> add(form, value, share));
            }
        }
    }

    /** The span stands in brackets; without brackets it is the whole phrase. */
    private void add(String form, BigDecimal value, boolean share) {
        String[] words = form.split(" ");
        int from = 0;
        int to = words.length;
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("[")) {
                from = i;
            }
            if (words[i].endsWith("]")) {
                to = i + 1;
            }
        }
        entries.add(form.replace("[", "").replace("]", ""), new Entry(value, from, to, share));
    }

    @Nullable
    Candidate read(Atoms atoms, int index) {
        if (!entries.mayStart(atoms.at(index).lower())) {
            return null;
        }
        PhraseTable.Match<Entry> match = entries.startingAt(i -> atoms.near(index, i).lower(), index);
        if (match == null) {
            return null;
        }
        int first = index + match.meaning().from();
        int end = index + match.meaning().to();
        BigDecimal value = match.meaning().value();
        NumberPhrase phrase = new NumberPhrase(first, end, value, BigDecimal.ONE, NumberPhrase.Shape.PLAIN, false, "");
        Candidate candidate = new Candidate(first, end, first, atoms.at(end - 1).end(), value, null, BigDecimal.ONE, Unit.ONE,
                null,
                null, phrase, Quantity.Form.FACTOR);
        return match.meaning().share() ? candidate.asShare(value) : candidate;
    }
}
