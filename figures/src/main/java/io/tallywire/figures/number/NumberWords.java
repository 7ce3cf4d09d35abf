package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;

/**
 * The number words of a language: whole words, and compounds of the parts that the language writes together, with what is
 * left of the word after them ("dreitägige" is 3 and "tägige").
 */
public final class NumberWords {
    private static final int LONGEST_WORD = 120;
    private static final Map<String, NumberWords> LANGUAGES = new ConcurrentHashMap<>();

    private final Map<String, Morpheme> words = new HashMap<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<String> plurals = new HashSet<>();
    private final PartTree parts = new PartTree();

    /** @param parts the morphemes of a word; empty never */
    record Word(List<Morpheme> parts, int end) {
        /** The value of a word that is a number by itself. */
        @Nullable
        BigDecimal value() {
            Sum sum = new Sum();
            for (Morpheme part : parts) {
                if (!sum.add(part)) {
                    return null;
                }
            }
            return sum.value();
        }
    }

    /** The number words of a language, read once. */
    public static NumberWords of(String language) {
        return LANGUAGES.computeIfAbsent(language, NumberWords::new);
    }

    private NumberWords(String language) {
        for (String[] row : LanguageFile.rows(language, "numbers.txt")) {
            boolean onlyPart = row[0].endsWith(">");
            boolean part = onlyPart || row[0].endsWith("+");
            boolean abbreviation = row[0].endsWith(".");
            boolean plural = row[0].endsWith("*");
            String name = part || abbreviation || plural ? row[0].substring(0, row[0].length() - 1) : row[0];
            Morpheme.Kind kind = Morpheme.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            Morpheme morpheme = new Morpheme(kind, new BigDecimal(row[1]));
            for (String entry : row[2].split(" ")) {
                for (String form : LanguageFile.forms(entry)) {
                    if (!onlyPart) {
                        words.putIfAbsent(form, morpheme);
                    }
                    if (plural) {
                        plurals.add(form);
                    }
                    if (abbreviation) {
                        abbreviations.add(form);
                    }
                    if (part) {
                        parts.add(form, morpheme);
                    }
                }
            }
        }
    }

    /** A word of one morpheme. */
    @Nullable
    Morpheme word(String lower) {
        return words.get(lower);
    }

    boolean isArticle(String lower) {
        Morpheme word = words.get(lower);
        return word != null && word.kind() == Morpheme.Kind.ARTICLE;
    }

    /** Whether a full stop after the word belongs to it. */
    boolean isAbbreviation(String lower) {
        return abbreviations.contains(lower);
    }

    /** Whether the word is vague where no number stands before it: "Millionen", "dozens". */
    boolean isPlural(String lower) {
        return plurals.contains(lower);
    }

    /** Whether a word begins like a number, so that it is worth cutting it at its hyphens. */
    public boolean isNumber(String lower) {
        Morpheme word = words.get(lower);
        if (word != null) {
            return switch (word.kind()) {
                case UNIT, TEEN, TENS, HUNDRED, SCALE, DOZEN, MIXED, HALF, PREFIX -> true;
                default -> false;
            };
        }
        Word compound = compound(lower, 0);
        return compound != null && compound.end() == lower.length();
    }

    /** The number that a word is or begins with, from an offset on; null where there is none. */
    @Nullable
    Word compound(String lower, int from) {
        if (lower.length() > LONGEST_WORD) {
            return null;
        }
        List<Morpheme> found = null;
        int at = from;
        int end = from;
        Sum sum = new Sum();
        for (PartTree.Part part = parts.longest(lower, at); part != null; part = parts.longest(lower, at)) {
            if (!sum.add(part.morpheme())) {
                break;
            }
            at = part.end();
            if (found == null) {
                found = new ArrayList<>(4);
            }
            found.add(part.morpheme());
            if (part.morpheme().kind() != Morpheme.Kind.INNER) {
                end = at;
            }
        }
        if (found == null || end == from) {
            return null;
        }
        if (end < at) {
            found.removeLast();
        }
        return new Word(found, end);
    }
}
