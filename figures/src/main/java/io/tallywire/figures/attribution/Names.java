package io.tallywire.figures.attribution;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Vocabulary;

/** The names given so far, by each of their words. */
final class Names {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int SHORTEST_HEAD = 4;
    /** Enough for any article, and a bound for hostile ones. */
    private static final int MOST_NAMES = 300;

    private final Vocabulary vocabulary;
    private final Map<String, Mention> byWord = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mention> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void note(Mention mention) {
        for (String word : BETWEEN_WORDS.split(mention.name().toLowerCase(Locale.ROOT))) {
            String key = key(word);
            Mention known = byWord.get(key);
            if (word.length() > 1 && (known == null || known.name().length() <= mention.name().length())) {
                byWord.put(key, mention);
            }
        }
    }

    /** Who was named with a word, in whatever form. */
    @Nullable
    Mention by(String word) {
        return byWord.get(key(word));
    }

    Iterable<Mention> all() {
        return byWord.values();
    }

    /** Whether a name ends with the word, as surnames do. */
    boolean isLastOf(String word) {
        Mention known = by(word);
        return known != null && key(lastWord(known.name())).equals(key(word));
    }

    /** "die Bank" for "Landesbank". */
    @Nullable
    Mention byCompound(String word) {
        String head = key(word);
        if (head.length() < SHORTEST_HEAD) {
            return null;
        }
        Mention found = null;
        for (Map.Entry<String, Mention> entry : byWord.entrySet()) {
            if (entry.getKey().endsWith(head) && (found == null || entry.getValue().first() > found.first())) {
                found = entry.getValue();
            }
        }
        return found;
    }

    private String key(String word) {
        return vocabulary.baseOf(word.toLowerCase(Locale.ROOT));
    }

    static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
