package io.tallywire.figures.label;

import java.util.Optional;

/** What a figure is about, before it is known where and why: the thing, what happens to it, and whose it is. */
record Subject(Concept concept, Optional<String> event, Optional<String> of) {
}
