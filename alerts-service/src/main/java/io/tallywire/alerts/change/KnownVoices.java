package io.tallywire.alerts.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.source.Voices;

/** The voices of sets of names, the latest sets remembered: the same few sources speak again and again. */
final class KnownVoices {
    private static final int MOST = 10_000;
    private static final Map<Set<String>, Map<String, String>> KNOWN = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, Map<String, String>> eldest) {
            return size() > MOST;
        }
    };

    private KnownVoices() {
    }

    static Map<String, String> of(Set<String> names) {
        if (names.size() < 2) {
            return names.isEmpty() ? Map.of() : Map.of(names.iterator().next(), names.iterator().next());
        }
        synchronized (KNOWN) {
            Map<String, String> known = KNOWN.get(names);
            if (known != null) {
                return known;
            }
        }
        Map<String, String> voices = Map.copyOf(Voices.of(names));
        synchronized (KNOWN) {
            KNOWN.put(Set.copyOf(names), voices);
        }
        return voices;
    }
}
