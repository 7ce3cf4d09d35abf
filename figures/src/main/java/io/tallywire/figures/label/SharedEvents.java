package io.tallywire.figures.label;

import java.util.List;
import java.util.Optional;

/**
 * Things of which an article tells one story: where it says of some jobs that they are cut, the others of which it says
 * nothing are cut too.
 */
final class SharedEvents {
    private static final String TRAIT = "site";

    private SharedEvents() {
    }

    static List<Draft> settled(List<Draft> drafts) {
        return drafts.stream().map(draft -> event(draft, drafts).map(draft::withEvent).orElse(draft)).toList();
    }

    private static Optional<String> event(Draft draft, List<Draft> drafts) {
        if (draft.subject().filter(subject -> subject.isBare() && subject.concept().is(TRAIT)).isEmpty()) {
            return Optional.empty();
        }
        List<String> told = drafts.stream().filter(other -> other.unit().equals(draft.unit())).map(Draft::subject)
                .flatMap(Optional::stream).filter(other -> other.concept().equals(draft.subject().get().concept()))
                .map(Subject::event).flatMap(Optional::stream).distinct().toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
