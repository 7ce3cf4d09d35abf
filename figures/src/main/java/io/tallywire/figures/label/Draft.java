package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.Figure;

/**
 * A figure with what is known of its series so far.
 *
 * @param period the year or month of which it tells, where that is not the one of the article
 */
record Draft(Figure figure, Anchor anchor, Optional<Subject> subject, Scene scene, String basis, String outlook,
        Optional<String> period) {
    /** The unit by which it is compared. */
    String unit() {
        return SeriesInterval.unitOf(figure);
    }

    /** Whose it is, unless it is told of where they are at home. */
    Optional<String> owner() {
        return subject.flatMap(Subject::of).filter(of -> scene.place().filter(place -> place.country().equals(of)).isEmpty());
    }

    Draft withEvent(String event) {
        Optional<Subject> told = subject
                .map(bare -> new Subject(bare.thing(), bare.concept(), Optional.of(event), bare.of()));
        return new Draft(figure, anchor, told, scene, basis, outlook, period);
    }

    /** The same figure of another thing to which the same happens. */
    Draft about(Concept thing) {
        return new Draft(figure, anchor, subject.map(old -> new Subject(thing, thing, old.event(), old.of())), scene, basis,
                outlook, period);
    }

    Draft withOutlook(String other) {
        return new Draft(figure, anchor, subject, scene, basis, other, period);
    }

    Draft withBasis(String other) {
        return new Draft(figure, anchor, subject, scene, other, outlook, period);
    }

    Draft inPeriod(String other, Scene itsScene) {
        return new Draft(figure, anchor, subject, itsScene, basis, outlook, Optional.of(other));
    }

    /** The same figure about the subject of another, in its place unless the text names one. */
    Draft aboutWhat(Draft other) {
        Optional<Subject> same = other.subject
                .map(taken -> taken.ofWhom(subject.flatMap(Subject::of).or(() -> taken.of())));
        return new Draft(figure, anchor, same, scene.told() ? scene : other.scene, basis, outlook, period);
    }

    /** The same figure in the series of another. */
    Draft inSeriesOf(Draft other) {
        return new Draft(figure, anchor, other.subject, other.scene, other.basis, other.outlook, other.period);
    }
}
