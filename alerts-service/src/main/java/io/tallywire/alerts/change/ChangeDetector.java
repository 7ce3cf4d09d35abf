package io.tallywire.alerts.change;

import java.util.List;

/** Finds changes of one kind, however small: how large one must be is for rules to say. */
public interface ChangeDetector {
    List<Change> detect(Situation situation);

    /** One for each kind. */
    static List<ChangeDetector> all() {
        return List.of(new StatedChangeDetector(), new RevisionDetector(), new DisagreementDetector(), new ShiftDetector());
    }
}
