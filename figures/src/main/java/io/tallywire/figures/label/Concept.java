package io.tallywire.figures.label;

import java.util.Set;

/**
 * What a figure counts or measures.
 *
 * @param name the same in every language; {@code noun:…} for a noun that no list knows
 * @param traits how figures of it are told apart, as {@code label/concepts.txt} says
 */
record Concept(String name, Set<String> traits) {
    /** The trait of nouns that no list knows, and their name in tables. */
    static final String ANY_UNLISTED = "unlisted";
    private static final String PREFIX = "noun:";
    private static final Set<String> UNLISTED_TRAITS = Set.of("thing", ANY_UNLISTED);

    static Concept unlisted(String noun) {
        return new Concept(PREFIX + noun, UNLISTED_TRAITS);
    }

    boolean isUnlisted() {
        return traits.contains(ANY_UNLISTED);
    }

    boolean is(String traitOrName) {
        return name.equals(traitOrName) || traits.contains(traitOrName);
    }
}
