package io.tallywire.figures.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** The words of a language by which numbers that are no figures are known, by kind. */
final class CueWords {
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, PhraseTable<Boolean>> phrases = new HashMap<>();
    private final Traits traits;

    CueWords(String language, String file) {
        traits = Traits.of(language);
        for (String[] row : LanguageFile.rows(language, file)) {
            boolean inPhrases = row[1].contains(",");
            for (String entry : row[1].split(inPhrases ? "," : " ")) {
                for (String form : LanguageFile.forms(entry)) {
                    words.computeIfAbsent(row[0], kind -> new HashSet<>()).add(form);
                    phrases.computeIfAbsent(row[0], kind -> new PhraseTable<>()).add(form, true);
                }
            }
        }
    }

    Traits traits() {
        return traits;
    }

    boolean has(String kind, String lower) {
        return words.getOrDefault(kind, Set.of()).contains(lower);
    }

    boolean endsLike(String kind, String lower) {
        for (String ending : words.getOrDefault(kind, Set.of())) {
            if (lower.length() > ending.length() && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a counted noun, with an adjective before it or not, stands at an index. */
    boolean nounAt(Atoms atoms, int index) {
        Atom first = atoms.near(index - 1, index);
        if (!first.isWord() || has("stop", first.lower())) {
            return false;
        }
        if (!traits.has(Trait.NOUNS_CAPITALISED) || first.isCapitalised()) {
            return true;
        }
        Atom second = atoms.near(index - 1, index + 1);
        Atom third = atoms.near(index - 1, index + 2);
        return second.isCapitalised() || third.isCapitalised() && second.isWord() && !has("stop", second.lower());
    }

    boolean follows(String kind, Atoms atoms, int index) {
        PhraseTable<Boolean> table = phrases.get(kind);
        return table != null && table.startingAt(i -> atoms.near(index - 1, i).lower(), index) != null;
    }

    boolean precedes(String kind, Atoms atoms, int index) {
        PhraseTable<Boolean> table = phrases.get(kind);
        return table != null && table.endingBefore(i -> atoms.near(index, i).lower(), index) != null;
    }
}
