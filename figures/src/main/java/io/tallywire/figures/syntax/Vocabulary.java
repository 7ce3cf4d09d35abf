package io.tallywire.figures.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.language.Traits.Trait;

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
    private static final int SHORTEST_ENDING = 3;
    /** News repeats its words: looking each up once saves most of the work, and the bound keeps hostile texts out of memory. */
    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 60;
    private static final Map<String, Vocabulary> LANGUAGES = new ConcurrentHashMap<>();

    /** Words that belong together and act as one. */
    record Phrase(List<String> words, WordClass wordClass) {
    }

    private final Map<String, WordClasses> words = new HashMap<>();
    private final Map<String, WordClasses> endings = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Map<String, WordClasses>> splitVerbs = new HashMap<>();
    private final Map<String, List<String>> formMarks = new HashMap<>();
    private final Map<String, List<String>> formEndings = new HashMap<>();
    private final Map<String, WordClasses> nouns = new ConcurrentHashMap<>();
    private final Map<String, WordClasses> others = new ConcurrentHashMap<>();
    private final Traits traits;
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
        traits = Traits.of(language);
    }

    public static Vocabulary of(String language) {
        return LANGUAGES.computeIfAbsent(language, Vocabulary::new);
    }

    /** Whether nouns are told by their capital letters. */
    public boolean capitalisesNouns() {
        return traits.has(Trait.NOUNS_CAPITALISED);
    }

    /** Whether the verb of a main clause stands second, so that its subject may stand behind it. */
    public boolean isVerbSecond() {
        return traits.has(Trait.VERB_SECOND);
    }

    /** Whether nothing is known of the language, so that no sentence of it can be read. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What a word in lower case can be; by its longest known ending where the word itself is unknown. */
    private WordClasses classesOf(String word) {
        WordClasses known = words.get(word);
        return known != null ? known : byEnding(word);
    }

    /**
     * What a word in lower case can be.
     *
     * @param noun whether it may be a noun, so that its ending of case or number is left aside
     */
    WordClasses classesOf(String word, boolean noun) {
        Map<String, WordClasses> cache = noun ? nouns : others;
        WordClasses known = cache.get(word);
        if (known == null) {
            known = noun ? classesOfNoun(word) : classesOf(word);
            if (cache.size() < MOST_REMEMBERED && word.length() < LONGEST_REMEMBERED) {
                cache.put(word, known);
            }
        }
        return known;
    }

    private WordClasses classesOfNoun(String word) {
        WordClasses classes = classesOf(word);
        if (classes.isEmpty()) {
            for (String ending : formEndings.getOrDefault("inflection", List.of())) {
                if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                    classes = classesOf(word.substring(0, word.length() - ending.length()));
                    if (!classes.isEmpty() && !classes.has(WordClass.TITLE)) {
                        return classes;
                    }
                }
            }
        }
        return classes.has(WordClass.TITLE) && !words.containsKey(word) ? WordClasses.NONE : classes;
    }

    /** Whether a word in lower case stands in a list, itself or by its ending, and is no other form of one that does. */
    public boolean isListed(String word) {
        return words.containsKey(word) || !byEnding(word).isEmpty();
    }

    private WordClasses byEnding(String word) {
        for (int length = Math.min(longestEnding, word.length() - 1); length >= SHORTEST_ENDING; length--) {
            WordClasses byEnding = endings.get(word.substring(word.length() - length));
            if (byEnding != null) {
                return byEnding;
            }
        }
        return WordClasses.NONE;
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
    Map<String, WordClasses> particlesOf(String verb) {
        return splitVerbs.getOrDefault(verb, Map.of());
    }

    private void add(String section, String entry) {
        if (section.startsWith(MARK)) {
            formMarks.computeIfAbsent(section.substring(MARK.length()), form -> new ArrayList<>()).add(entry);
        } else if (section.startsWith(ENDING)) {
            formEndings.computeIfAbsent(section.substring(ENDING.length()), form -> new ArrayList<>()).add(entry);
        } else if (section.startsWith(SPLIT)) {
            int plus = entry.indexOf('+');
            String verb = entry.substring(0, plus);
            String particle = entry.substring(plus + 1);
            WordClass joined = named(section.substring(SPLIT.length()));
            put(words, particle + verb, joined);
            put(splitVerbs.computeIfAbsent(verb, key -> new HashMap<>()), particle, joined);
        } else if (entry.startsWith("-")) {
            longestEnding = Math.max(longestEnding, entry.length() - 1);
            put(endings, entry.substring(1), named(section));
        } else if (entry.contains("_")) {
            List<String> parts = List.of(entry.split("_"));
            phrases.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>()).add(new Phrase(parts, named(section)));
        } else {
            put(words, entry, named(section));
        }
    }

    private static void put(Map<String, WordClasses> map, String word, WordClass wordClass) {
        map.merge(word, WordClasses.of(wordClass), WordClasses::with);
    }

    private static WordClass named(String section) {
        return WordClass.valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
