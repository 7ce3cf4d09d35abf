package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.BaseUnits;

/** Finds the words before and after a number that say how sure it is, and takes them into its span. */
final class Hedges {
    private static final int MOST_HEDGES = 3;

    private static final String TIME = "s";
    private static final int TOPIC_REACH = 8;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final PhraseTable<Hedge> before = new PhraseTable<>();
    private final Set<String> round = new HashSet<>();
    private final Set<String> ofTopics = new HashSet<>();
    private final Set<String> comparing = new HashSet<>();
    private final Set<String> lasting = new HashSet<>();
    private final Set<String> topics = new HashSet<>();
    private final Set<String> nearTopics = new HashSet<>();
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
        switch (kind) {
            case "filler" -> fillers.add(form);
            case "round" -> round.add(form);
            case "of-topic" -> ofTopics.add(form);
            case "comparing" -> comparing.add(form);
            case "topic" -> topics.add(form);
            case "lasting" -> lasting.add(form);
            case "near-topic" -> nearTopics.add(form);
            default -> addHedge(kind, form);
        }
    }

    private void addHedge(String kind, String form) {
        if (kind.startsWith("after ")) {
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
        if (match == null || start - match.length() < free || isNoHedge(atoms, candidate, start - match.length(), start)) {
            return null;
        }
        Hedge outer = match.meaning();
        return candidate.startingAt(start - match.length()).withHedge(candidate.hedge() == null ? outer
                : stronger(outer, candidate.hedge()));
    }

    /**
     * "um die 36 Mandate" is no estimate, "Berichte über 50 Tote" and "ein Vertrag über 42 Euro" state no bound, nor does "paid
     * over two years".
     */
    private boolean isNoHedge(Atoms atoms, Candidate candidate, int first, int end) {
        String last = atoms.at(end - 1).lower();
        if (round.contains(atoms.at(first).lower()) && end - first == 2 || round.contains(last) && end - first == 1) {
            return candidate.hedge() != null || candidate.value().remainder(FIVE).signum() != 0;
        }
        if (end - first != 1 || !ofTopics.contains(last)) {
            return false;
        }
        String previous = atoms.near(first, first - 1).lower();
        boolean during = candidate.unit() != null && TIME.equals(BaseUnits.toBase(candidate.unit().code()).unit())
                && !lasting.isEmpty() && !previous.isEmpty() && !lasting.contains(previous);
        if (during || nearTopics.contains(previous)) {
            return true;
        }
        for (int i = first - TOPIC_REACH; i < first; i++) {
            if (topics.contains(atoms.near(first, i).lower())) {
                return true;
            }
        }
        return false;
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
        if (comparing.contains(atoms.near(end, newEnd).lower()) && !atoms.near(end, newEnd + 1).text().isEmpty()) {
            return candidate;
        }
        return candidate.withSpan(candidate.first(), newEnd, atoms.at(newEnd - 1).end()).withHedge(match.meaning());
    }
}
