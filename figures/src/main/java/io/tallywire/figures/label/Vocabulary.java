package io.tallywire.figures.label;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.Cues;

/** The words of one language for things, events and causes, read once. */
record Vocabulary(Nouns nouns, Cues<String> events, Cues<String> causes) {
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    static Vocabulary of(String language) {
        return READ.computeIfAbsent(language, code -> new Vocabulary(new Nouns(code), Cues.of(code, "events.txt"),
                Cues.inflected(code, "causes.txt")));
    }
}
