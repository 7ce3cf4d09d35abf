package io.tallywire.figures.label;

import java.util.Optional;

/**
 * What a figure is about, before it is known where and why.
 *
 * @param thing what its noun says
 * @param concept what it is once it is known what happens to it
 * @param event what happens, where the concept does not say it
 * @param of whose it is
 */
record Subject(Concept thing, Concept concept, Optional<String> event, Optional<String> of) {
    Subject ofWhom(Optional<String> other) {
        return new Subject(thing, concept, event, other);
    }

    /** Whether the text around the figure tells nothing of the thing. */
    boolean isBare() {
        return concept.equals(thing) && (event.isEmpty() || concept.is("military"));
    }
}
