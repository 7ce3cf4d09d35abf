package io.tallywire.figures.label;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.Cues;

/** The words of one language for things, events and causes, read once. */
record Vocabulary(Nouns nouns, Cues<List<String>> events, Cues<String> causes) {
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    /** Whether a word is known as something else than a name. */
    boolean knows(String lower) {
        return nouns.knows(lower) || causes.word(lower) != null || causes.ending(lower) != null;
    }

    static Vocabulary of(String language) {
        return READ.computeIfAbsent(language, code -> new Vocabulary(new Nouns(code), Cues.ambiguous(code, "events.txt"),
                Cues.inflected(code, "causes.txt")));
    }
}
