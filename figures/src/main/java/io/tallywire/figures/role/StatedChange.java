package io.tallywire.figures.role;

import io.tallywire.figures.Figure;

/** A change that the text itself states: from one figure to another of the same thing. */
public record StatedChange(Figure from, Figure to) {
}
