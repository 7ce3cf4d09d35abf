package io.tallywire.figures.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.LanguageFile;

/**
 * The words of a language by what they can do in a sentence, read from the language's folder. Unknown languages have an empty
 * vocabulary. Immutable and shared.
 */
public final class Vocabulary {
    private static final List<String> FILES = List.of("grammar.txt", "speech-verbs.txt", "attribution.txt", "change.txt",
            "modality.txt", "counted.txt");
    private static final String SPLIT = "split-";
    private static final String ENDING = "ending-";
    private static final String MARK = "mark-";
    private static final String TRAITS = "traits";
    private static final int SHORTEST_ENDING = 3;
    private static final Set<WordClass> NONE = EnumSet.noneOf(WordClass.class);
    private static final Map<String, Vocabulary> LANGUAGES = new ConcurrentHashMap<>();

    /** Words that belong together and act as one. */
    record Phrase(List<String> words, WordClass wordClass) {
    }

    private final Map<String, EnumSet<WordClass>> words = new HashMap<>();
    private final Map<String, EnumSet<WordClass>> endings = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Map<String, Set<WordClass>>> splitVerbs = new HashMap<>();
    private final Map<String, List<String>> formMarks = new HashMap<>();
    private final Map<String, List<String>> formEndings = new HashMap<>();
    private final Set<String> traits = new HashSet<>();
    private int longestEnding;

    private Vocabulary(String language) {
        for (String file : FILES) {
            String section = "";
            for (String line : LanguageFile.lines(language, file)) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else {
                    for (String entry : line.split("\\s+")) {
                        add(section, entry);
                    }
                }
            }
        }
    }

    public static Vocabulary of(String language) {
        return LANGUAGES.computeIfAbsent(language, Vocabulary::new);
    }

    /** Whether nouns are told by their capital letters. */
    public boolean capitalisesNouns() {
        return traits.contains("nouns-capitalised");
    }

    /** Whether a word in lower case is one of the small words that hold sentences together. */
    public boolean isFunctionWord(String word) {
        Set<WordClass> classes = words.getOrDefault(word, EnumSet.noneOf(WordClass.class));
        return classes.contains(WordClass.DETERMINER) || classes.contains(WordClass.PREPOSITION)
                || classes.contains(WordClass.CONJUNCTION) || classes.contains(WordClass.AUXILIARY)
                || classes.contains(WordClass.PRONOUN);
    }

    /** What a word in lower case can be; by its longest known ending where the word itself is unknown. */
    Set<WordClass> classesOf(String word) {
        EnumSet<WordClass> known = words.get(word);
        return known != null ? known : byEnding(word);
    }

    /** What a noun can be: as a word, or without its ending of case or number. */
    Set<WordClass> classesOfNoun(String word) {
        Set<WordClass> classes = classesOf(word);
        if (classes.isEmpty()) {
            for (String ending : formEndings.getOrDefault("inflection", List.of())) {
                if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                    classes = classesOf(word.substring(0, word.length() - ending.length()));
                    if (!classes.isEmpty() && !classes.contains(WordClass.TITLE)) {
                        return classes;
                    }
                }
            }
        }
        return classes.contains(WordClass.TITLE) && !words.containsKey(word) ? NONE : classes;
    }

    private Set<WordClass> byEnding(String word) {
        for (int length = Math.min(longestEnding, word.length() - 1); length >= SHORTEST_ENDING; length--) {
            EnumSet<WordClass> byEnding = endings.get(word.substring(word.length() - length));
            if (byEnding != null) {
                return byEnding;
            }
        }
        return NONE;
    }

    /** Whether a word holds a mark of a form inside, by the section {@code mark-FORM}: "ge" in "abgebaut". */
    public boolean hasMark(String form, String word) {
        for (String mark : formMarks.getOrDefault(form, List.of())) {
            if (mark.endsWith("*") ? word.startsWith(mark.substring(0, mark.length() - 1)) : word.indexOf(mark, 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word has the form that a section {@code ending-FORM} describes, whatever the word. */
    public boolean hasForm(String form, String word) {
        for (String ending : formEndings.getOrDefault(form, List.of())) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A word without its ending of case or number, by the section {@code ending-inflection}; itself where it has none. */
    public String baseOf(String word) {
        for (String ending : formEndings.getOrDefault("inflection", List.of())) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    List<Phrase> phrasesFrom(String word) {
        return phrases.getOrDefault(word, List.of());
    }

    /** What a verb becomes together with each of its particles ("teilte" with "mit"). */
    Map<String, Set<WordClass>> particlesOf(String verb) {
        return splitVerbs.getOrDefault(verb, Map.of());
    }

    private void add(String section, String entry) {
        if (section.equals(TRAITS)) {
            traits.add(entry);
        } else if (section.startsWith(MARK)) {
            formMarks.computeIfAbsent(section.substring(MARK.length()), form -> new ArrayList<>()).add(entry);
        } else if (section.startsWith(ENDING)) {
            formEndings.computeIfAbsent(section.substring(ENDING.length()), form -> new ArrayList<>()).add(entry);
        } else if (section.startsWith(SPLIT)) {
            int plus = entry.indexOf('+');
            classes(words, entry.substring(plus + 1) + entry.substring(0, plus)).add(named(section.substring(SPLIT.length())));
            splitVerbs.computeIfAbsent(entry.substring(0, plus), verb -> new HashMap<>())
                    .computeIfAbsent(entry.substring(plus + 1), particle -> EnumSet.noneOf(WordClass.class))
                    .add(named(section.substring(SPLIT.length())));
        } else if (entry.startsWith("-")) {
            longestEnding = Math.max(longestEnding, entry.length() - 1);
            classes(endings, entry.substring(1)).add(named(section));
        } else if (entry.contains("_")) {
            List<String> parts = List.of(entry.split("_"));
            phrases.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>()).add(new Phrase(parts, named(section)));
        } else {
            classes(words, entry).add(named(section));
        }
    }

    private static EnumSet<WordClass> classes(Map<String, EnumSet<WordClass>> map, String word) {
        return map.computeIfAbsent(word, key -> EnumSet.noneOf(WordClass.class));
    }

    private static WordClass named(String section) {
        return WordClass.valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
