package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.Role;

/**
 * Things of which an article tells one story: where it says of some jobs that they are cut, the others of which it says
 * nothing are cut too.
 */
final class SharedEvents {
    private static final String TRAIT = "site";

    private SharedEvents() {
    }

    static List<Draft> settled(List<Draft> drafts) {
        Map<String, Set<String>> told = new HashMap<>();
        for (Draft draft : drafts) {
            draft.subject().flatMap(Subject::event)
                    .ifPresent(event -> told.computeIfAbsent(thing(draft), unused -> new HashSet<>()).add(event));
        }
        return drafts.stream().map(draft -> withSharedEvent(draft, told)).toList();
    }

    private static Draft withSharedEvent(Draft draft, Map<String, Set<String>> told) {
        boolean silent = draft.figure().role() != Role.WHOLE
                && draft.subject().filter(subject -> subject.isBare() && subject.concept().is(TRAIT)).isPresent();
        Set<String> events = silent ? told.getOrDefault(thing(draft), Set.of()) : Set.of();
        return events.size() == 1 ? draft.withEvent(events.iterator().next()) : draft;
    }

    private static String thing(Draft draft) {
        return draft.subject().map(subject -> subject.concept().name()).orElse("") + " " + draft.unit();
    }
}
