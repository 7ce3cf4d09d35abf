package io.tallywire.figures.quantity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.number.NumberReader;
import io.tallywire.figures.number.NumberWords;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.time.TimeExpression;
import io.tallywire.figures.unit.Rates;
import io.tallywire.figures.unit.UnitTable;

/** Finds the quantities of a document, in the order of the text, none overlapping. Thread-safe, linear in the text. */
public final class QuantityFinder {
    private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

    /** What one language knows of quantities. */
    private static final class Grammar {
        private final NumberWords words;
        private final CandidateReader reader;
        private final FactorWords factors;
        private final NonFigures nonFigures;
        private final Neighbours neighbours;
        private final Hedges hedges;
        private final Ellipsis ellipsis;

        Grammar(String language) {
            words = NumberWords.of(language);
            UnitTable units = new UnitTable(language);
            reader = new CandidateReader(language, new NumberReader(language, words), units);
            factors = new FactorWords(language);
            nonFigures = new NonFigures(language);
            neighbours = new Neighbours(language, new Rates(language, units));
            hedges = new Hedges(language);
            ellipsis = new Ellipsis(language);
        }
    }

    /** @param times the time expressions of the same document: their numbers are no quantities */
    public List<Quantity> find(Document document, List<TimeExpression> times) {
        Grammar grammar = grammars.computeIfAbsent(document.language(), Grammar::new);
        Atoms atoms = document.atoms(grammar.words::isNumber);
        BitSet taken = taken(times);
        List<Candidate> candidates = joined(grammar, atoms, read(grammar, atoms, taken));
        List<Candidate> hedged = hedged(grammar, atoms, candidates, taken);
        return grammar.ellipsis.complete(atoms, hedged).stream().map(candidate -> quantity(atoms, candidate)).toList();
    }

    private static BitSet taken(List<TimeExpression> times) {
        BitSet taken = new BitSet();
        times.forEach(time -> taken.set(time.firstToken(), time.endToken()));
        return taken;
    }

    private static List<Candidate> read(Grammar grammar, Atoms atoms, BitSet taken) {
        List<Candidate> candidates = new ArrayList<>();
        int free = 0;
        boolean afterLabel = false;
        for (int i = 0; i < atoms.size();) {
            if (taken.get(atoms.at(i).token())) {
                i++;
                free = i;
                continue;
            }
            Candidate candidate = grammar.factors.read(atoms, i);
            if (candidate == null) {
                candidate = grammar.reader.read(atoms, i, free, limit(atoms, i, taken));
            }
            if (candidate == null || overlaps(atoms, candidate, taken)) {
                i++;
                continue;
            }
            boolean linked = afterLabel && grammar.nonFigures.continues(atoms, candidate, free);
            boolean rejected = linked || grammar.nonFigures.isLabel(atoms, candidate.number()) && candidate.isBare()
                    || grammar.nonFigures.rejects(atoms, candidate);
            if (!rejected) {
                candidates.add(candidate);
            }
            afterLabel = rejected;
            free = candidate.end();
            i = Math.max(i + 1, candidate.end());
        }
        return candidates;
    }

    /** The first atom behind an index that belongs to a time expression, a few atoms on at most. */
    private static int limit(Atoms atoms, int index, BitSet taken) {
        int at = index;
        while (at < atoms.size() && at < index + 16 && !taken.get(atoms.at(at).token())) {
            at++;
        }
        return at;
    }

    private static boolean overlaps(Atoms atoms, Candidate candidate, BitSet taken) {
        int end = atoms.at(candidate.end() - 1).token() + 1;
        int next = taken.nextSetBit(atoms.at(candidate.first()).token());
        return next >= 0 && next < end;
    }

    private static List<Candidate> joined(Grammar grammar, Atoms atoms, List<Candidate> candidates) {
        List<Candidate> joined = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Candidate pair = joined.isEmpty() ? null : grammar.neighbours.join(atoms, joined.getLast(), candidate);
            if (pair == null && !joined.isEmpty() && Neighbours.isScore(atoms, joined.getLast(), candidate)) {
                joined.removeLast();
            } else if (pair == null) {
                joined.add(candidate);
            } else {
                joined.set(joined.size() - 1, pair);
            }
        }
        return joined;
    }

    private static List<Candidate> hedged(Grammar grammar, Atoms atoms, List<Candidate> candidates, BitSet taken) {
        List<Candidate> hedged = new ArrayList<>(candidates.size());
        int free = 0;
        for (Candidate candidate : candidates) {
            int bound = Math.max(free, afterTaken(atoms, candidate.first(), taken));
            Candidate complete = grammar.hedges.attach(atoms, candidate, bound);
            if (!grammar.nonFigures.isArticle(atoms, complete)
                    && (taken.get(Math.max(0, atoms.at(complete.first() - 1).token()))
                            || !grammar.nonFigures.rejectsAlone(atoms, complete))) {
                hedged.add(complete);
                free = complete.end();
            }
        }
        return hedged;
    }

    /** The atom after the last one before an index that belongs to a time expression, a few atoms back at most. */
    private static int afterTaken(Atoms atoms, int index, BitSet taken) {
        int at = index;
        while (at > 0 && index - at < 12 && !taken.get(atoms.at(at - 1).token())) {
            at--;
        }
        return at;
    }

    private static Quantity quantity(Atoms atoms, Candidate candidate) {
        int firstToken = atoms.at(candidate.first()).token();
        int endToken = atoms.at(candidate.end() - 1).token() + 1;
        @Nullable
        Hedge hedge = candidate.hedge();
        return new Quantity(firstToken, endToken, atoms.at(candidate.number()).token(), atoms.at(candidate.first()).start(),
                candidate.endOffset(), candidate.interval(), hedge == null ? Hedge.EXACT : hedge, candidate.code(),
                candidate.form());
    }
}
