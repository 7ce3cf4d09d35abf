package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.place.Place;

/** What two figures must share to be compared but for their outlook and period. */
record Likeness(Optional<String> counted, Optional<String> event, Optional<String> of, Optional<Place> place, String basis,
        String unit) {
    static Likeness of(Draft draft) {
        return new Likeness(draft.subject().map(subject -> subject.concept().name()), draft.subject().flatMap(Subject::event),
                draft.subject().flatMap(Subject::of), draft.scene().place(), draft.basis(), draft.unit());
    }
}
