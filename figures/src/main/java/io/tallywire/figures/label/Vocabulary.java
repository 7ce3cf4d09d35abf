package io.tallywire.figures.label;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.place.KnownWords;

/** The words of one language for things, events and causes, read once. */
record Vocabulary(Nouns nouns, Cues<List<String>> events, SplitEvents splitEvents, Cues<String> causes) implements KnownWords {
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    @Override
    public boolean isNoun(String lower) {
        return nouns.knows(lower) || isIncident(lower);
    }

    @Override
    public boolean isIncident(String lower) {
        return causes.word(lower) != null || causes.ending(lower) != null;
    }

    static Vocabulary of(String language) {
        return READ.computeIfAbsent(language, code -> new Vocabulary(new Nouns(code), Cues.ambiguous(code, "events.txt"),
                new SplitEvents(code),
                Cues.inflected(code, "causes.txt")));
    }
}
