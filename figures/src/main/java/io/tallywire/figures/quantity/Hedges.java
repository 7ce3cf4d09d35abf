package io.tallywire.figures.quantity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atoms;

/** Finds the words before and after a number that say how sure it is, and takes them into its span. */
final class Hedges {
    private static final int MOST_HEDGES = 3;

    private final PhraseTable<Hedge> before = new PhraseTable<>();
    private final PhraseTable<Hedge> after = new PhraseTable<>();
    private final Set<String> fillers = new HashSet<>();

    Hedges(String language) {
        for (String[] row : LanguageFile.rows(language, "hedges.txt")) {
            for (String phrase : row[1].split(",")) {
                for (String form : LanguageFile.forms(phrase)) {
                    add(row[0], form);
                }
            }
        }
    }

    private void add(String kind, String form) {
        if (kind.equals("filler")) {
            fillers.add(form);
        } else if (kind.startsWith("after ")) {
            after.add(form, hedge(kind.substring("after ".length())));
        } else {
            before.add(form, hedge(kind));
        }
    }

    private static Hedge hedge(String name) {
        return Hedge.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @param free first atom that no other quantity or time expression has taken */
    Candidate attach(Atoms atoms, Candidate candidate, int free) {
        Candidate hedged = candidate;
        for (int i = 0; i < MOST_HEDGES; i++) {
            Candidate longer = before(atoms, hedged, free);
            if (longer == null) {
                break;
            }
            hedged = longer;
        }
        return after(atoms, hedged);
    }

    private @Nullable Candidate before(Atoms atoms, Candidate candidate, int free) {
        int first = candidate.first();
        PhraseTable.Match<Hedge> match = before.endingBefore(i -> atoms.near(first, i).lower(), first);
        int start = first;
        if (match == null && fillers.contains(atoms.near(first, first - 1).lower())) {
            start = first - 1;
            match = before.endingBefore(i -> atoms.near(first, i).lower(), first - 1);
        }
        if (match == null || start - match.length() < free) {
            return null;
        }
        Hedge outer = match.meaning();
        return candidate.startingAt(start - match.length()).withHedge(candidate.hedge() == null ? outer
                : stronger(outer, candidate.hedge()));
    }

    /** Of two hedges the one that opens a side of the interval: "bis zu etwa 30", "rund mindestens 30". */
    private static Hedge stronger(Hedge outer, Hedge inner) {
        return switch (inner) {
            case ABOUT, NEARLY, EXACT -> outer;
            case RANGE, VAGUE -> inner;
            default -> inner;
        };
    }

    private Candidate after(Atoms atoms, Candidate candidate) {
        int end = candidate.end();
        PhraseTable.Match<Hedge> match = after.startingAt(i -> atoms.near(end - 1, i).lower(), end);
        if (match == null || candidate.hedge() != null && candidate.hedge() != Hedge.ABOUT) {
            return candidate;
        }
        int newEnd = end + match.length();
        return candidate.withSpan(candidate.first(), newEnd, atoms.at(newEnd - 1).end()).withHedge(match.meaning());
    }
}
