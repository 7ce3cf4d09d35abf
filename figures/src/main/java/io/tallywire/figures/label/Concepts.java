package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.language.WordLists;

/** All concepts with their traits, from {@code label/concepts.txt}. */
final class Concepts {
    static final Concepts ALL = new Concepts();

    private final Map<String, Concept> byName = new HashMap<>();

    private Concepts() {
        WordLists.of("label", "concepts.txt")
                .forEach((name, traits) -> byName.put(name, new Concept(name, Set.of(traits.getFirst().split(" ")))));
    }

    /**
     * The concept of a name.
     *
     * @throws IllegalStateException if there is none, which means that two files disagree
     */
    Concept named(String name) {
        Concept concept = byName.get(name);
        if (concept == null) {
            throw new IllegalStateException("label/concepts.txt knows no concept " + name);
        }
        return concept;
    }

    Set<String> names() {
        return byName.keySet();
    }
}
