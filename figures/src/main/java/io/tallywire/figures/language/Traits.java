package io.tallywire.figures.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a language works where one rule serves several languages in different ways, by its {@code traits.txt}. A language
 * without that file has no traits.
 */
public final class Traits {
    private static final String FILE = "traits.txt";
    private static final Map<String, Traits> LANGUAGES = new ConcurrentHashMap<>();

    /** What a language does or does not do. */
    public enum Trait {
        NOUNS_CAPITALISED,
        MONTHS_CAPITALISED,
        /** The finite verb of a main clause is its second part. */
        VERB_SECOND,
        /** The day stands before the month: a number behind the month is no day. */
        DAY_BEFORE_MONTH,
        /** Minutes may stand behind the word for the clock: "14 Uhr 30". */
        MINUTES_BEHIND_CLOCK,
        /** A bare "half" is a share of what is counted. */
        HALF_IS_SHARE
    }

    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<String> pluralEndings;
    private final List<String> nameEndings;

    private Traits(String language) {
        Map<String, List<String>> lists = WordLists.of(language, FILE);
        lists.getOrDefault("traits", List.of())
                .forEach(name -> traits.add(Trait.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'))));
        pluralEndings = lists.getOrDefault("plural-endings", List.of());
        nameEndings = lists.getOrDefault("name-endings", List.of());
    }

    /** @throws IllegalArgumentException if the file of the language names a trait that there is not */
    public static Traits of(String language) {
        return LANGUAGES.computeIfAbsent(language, Traits::new);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * Whether a word in lower case looks like the plural of a noun; never in languages whose plurals have no look of their own.
     */
    public boolean isPlural(String lower) {
        for (String ending : pluralEndings) {
            if (lower.length() > ending.length() && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** What a name may take on, such as the ending of its genitive. */
    public List<String> nameEndings() {
        return nameEndings;
    }
}
