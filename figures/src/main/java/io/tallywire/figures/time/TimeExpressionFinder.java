package io.tallywire.figures.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.number.NumberReader;
import io.tallywire.figures.number.NumberWords;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.Document;

/** Finds dates, clock times and deictic times, in the order of the text, none overlapping. Thread-safe, linear in the text. */
public final class TimeExpressionFinder {
    private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

    /** What was found from an atom on. */
    record Found(int end, @Nullable TimeSpan span) {
    }

    /** One construction of time; null where it does not begin at the atom. */
    @FunctionalInterface
    interface Rule {
        @Nullable
        Found at(Atoms atoms, int index, Days days);
    }

    private static final class Grammar {
        private final NumberWords numbers;
        private final TimeWords words;
        private final List<Rule> rules;

        Grammar(String language) {
            numbers = NumberWords.of(language);
            words = new TimeWords(language);
            NumberReader reader = new NumberReader(language, numbers);
            DateRules dates = new DateRules(words);
            rules = List.of(new ClockRules(words, reader), new RelativeRules(words, reader, dates), dates,
                    new PartOfYearRules(words), new YearRules(words));
        }
    }

    public List<TimeExpression> find(Document document) {
        Grammar grammar = grammars.computeIfAbsent(document.language(), Grammar::new);
        Atoms atoms = document.atoms(grammar.numbers::isNumber);
        @Nullable
        LocalDate today = document.article().publishedAt() == null ? null
                : LocalDate.ofInstant(document.article().publishedAt(), ZoneOffset.UTC);
        Days days = new Days(today);
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < atoms.size();) {
            Found longest = mayStart(grammar, atoms.at(i)) ? longest(grammar, atoms, i, days) : null;
            if (longest == null) {
                i++;
            } else {
                found.add(new TimeExpression(atoms.at(i).token(), atoms.at(longest.end() - 1).token() + 1, longest.span()));
                i = afterToken(atoms, longest.end());
            }
        }
        return found;
    }

    private static boolean mayStart(Grammar grammar, Atom atom) {
        return atom.isNumber()
                || atom.isWord() && (grammar.words.mayStart(atom.lower()) || grammar.numbers.isNumber(atom.lower()));
    }

    private static @Nullable Found longest(Grammar grammar, Atoms atoms, int index, Days days) {
        Found best = null;
        for (Rule rule : grammar.rules) {
            Found found = rule.at(atoms, index, days);
            if (found != null && (best == null || found.end() > best.end())) {
                best = found;
            }
        }
        return best;
    }

    private static int afterToken(Atoms atoms, int end) {
        int next = end;
        while (next < atoms.size() && atoms.at(next).token() == atoms.at(end - 1).token()) {
            next++;
        }
        return next;
    }
}
