package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.Figure;

/** A figure with what is known of its series so far. */
record Draft(Figure figure, Anchor anchor, Optional<Subject> subject, Scene scene, String basis, String outlook) {
    Draft withOutlook(String other) {
        return new Draft(figure, anchor, subject, scene, basis, other);
    }

    /** The same figure in the series of another. */
    Draft inSeriesOf(Draft other) {
        return new Draft(figure, anchor, other.subject, other.scene, other.basis, other.outlook);
    }

    /** Whether two figures would be compared but for their outlook. */
    boolean isOfOneThingWith(Draft other) {
        return subject.equals(other.subject) && scene.equals(other.scene) && basis.equals(other.basis)
                && figure.unit().equals(other.figure.unit());
    }
}
