package io.tallywire.alerts.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.source.Voices;

/**
 * The voices of sets of names, the latest sets remembered: the same few sources speak again and again. What is remembered is
 * bounded by the characters of all names, as names and sets come from articles and may be of any size.
 */
final class KnownVoices {
    static final KnownVoices SHARED = new KnownVoices(4_000_000);

    private final Map<Set<String>, Map<String, String>> known = new LinkedHashMap<>(256, 0.75f, true);
    private final int most;
    private int characters;

    /** @param most characters of names that are remembered */
    KnownVoices(int most) {
        this.most = most;
    }

    Map<String, String> of(Set<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? Map.of() : Map.of(names.iterator().next(), names.iterator().next());
        }
        synchronized (known) {
            Map<String, String> voices = known.get(names);
            if (voices != null) {
                return voices;
            }
        }
        Map<String, String> voices = Map.copyOf(Voices.of(names));
        remember(Set.copyOf(names), voices);
        return voices;
    }

    /** How many characters of names are remembered. */
    int size() {
        synchronized (known) {
            return characters;
        }
    }

    private void remember(Set<String> names, Map<String, String> voices) {
        int size = sizeOf(names);
        if (size > most) {
            return;
        }
        synchronized (known) {
            if (known.put(names, voices) == null) {
                characters += size;
            }
            var eldest = known.keySet().iterator();
            while (characters > most) {
                characters -= sizeOf(eldest.next());
                eldest.remove();
            }
        }
    }

    private static int sizeOf(Set<String> names) {
        return names.stream().mapToInt(String::length).sum();
    }
}
