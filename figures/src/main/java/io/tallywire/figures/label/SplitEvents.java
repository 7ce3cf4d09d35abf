package io.tallywire.figures.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Token;

/** Verbs that say what happens only by a second part further on: "kamen … ums Leben", from {@code split-events.txt}. */
final class SplitEvents {
    private record Verb(List<String> rest, String event) {
    }

    private static final int REACH = 16;

    private final Map<String, List<Verb>> byFirst = new HashMap<>();

    SplitEvents(String language) {
        WordLists.of(language, "split-events.txt").forEach((event, verbs) -> verbs.forEach(verb -> {
            int plus = verb.indexOf('+');
            byFirst.computeIfAbsent(verb.substring(0, plus), first -> new ArrayList<>())
                    .add(new Verb(List.of(verb.substring(plus + 1).split(" ")), event));
        }));
    }

    /** The event of the verb that begins at a token and has its second part before another; null where none does. */
    @Nullable
    String at(List<Token> tokens, int index, int end) {
        for (Verb verb : byFirst.getOrDefault(tokens.get(index).lower(), List.of())) {
            int last = Math.min(end, index + REACH) - verb.rest().size();
            for (int i = index + 1; i <= last; i++) {
                if (isAt(tokens, i, verb.rest())) {
                    return verb.event();
                }
            }
        }
        return null;
    }

    private static boolean isAt(List<Token> tokens, int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(index + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
