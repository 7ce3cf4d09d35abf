package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.place.Place;

/**
 * Where a figure plays and which incident it belongs to.
 *
 * @param told whether its own sentence names the place
 */
record Scene(Optional<Place> place, Optional<String> cause, boolean told) {
    static final Scene NOWHERE = new Scene(Optional.empty(), Optional.empty(), false);
}
