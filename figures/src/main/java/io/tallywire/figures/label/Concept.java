package io.tallywire.figures.label;

import java.util.Set;

/**
 * What a figure counts or measures.
 *
 * @param name the same in every language; {@code noun:…} for a noun that no list knows
 * @param traits how figures of it are told apart, as {@code label/concepts.txt} says
 */
record Concept(String name, Set<String> traits) {
    static final String UNLISTED = "noun:";
    private static final String ANY_UNLISTED = "unlisted";

    static Concept unlisted(String noun) {
        return new Concept(UNLISTED + noun, Set.of("thing"));
    }

    boolean isUnlisted() {
        return name.startsWith(UNLISTED);
    }

    boolean is(String traitOrName) {
        return name.equals(traitOrName) || isUnlisted() && traitOrName.equals(ANY_UNLISTED) || traits.contains(traitOrName);
    }
}
