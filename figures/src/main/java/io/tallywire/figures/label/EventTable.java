package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.language.LanguageFile;

/** Which events are told of which things, and what things are called then: {@code label/events.txt, refinements.txt}. */
final class EventTable {
    private record Event(Set<String> things, boolean incident, int reach) {
    }

    private record Refinement(String thing, String condition, Concept concept) {
    }

    private static final String UNIT_MARK = "=";
    private static final char REACH_MARK = '@';
    private static final String UNLISTED = "unlisted";
    private static final String ANYTHING = "any";

    private final Map<String, Event> events = new HashMap<>();
    private final List<Refinement> refinements;

    EventTable() {
        for (String line : LanguageFile.lines("label", "events.txt")) {
            int equals = line.indexOf('=');
            int bar = line.indexOf('|');
            String things = line.substring(equals + 1, bar < 0 ? line.length() : bar).strip();
            int reach = things.indexOf(REACH_MARK);
            events.put(line.substring(0, equals).strip(),
                    new Event(Set.of((reach < 0 ? things : things.substring(0, reach)).strip().split(" ")), bar >= 0,
                            reach < 0 ? Integer.MAX_VALUE : Integer.parseInt(things.substring(reach + 1))));
        }
        refinements = LanguageFile.lines("label", "refinements.txt").stream().map(line -> line.split("\\s+"))
                .map(row -> new Refinement(row[0], row[1], Concepts.ALL.named(row[2]))).toList();
    }

    /** @param distance from what is counted to the word that tells of the event */
    boolean appliesTo(String event, Concept concept, int distance) {
        Event row = events.get(event);
        return row != null && distance <= row.reach()
                && (row.things().contains(ANYTHING) || row.things().stream().anyMatch(concept::is));
    }

    /** Whether figures of an event belong to the incident that an article is about. */
    boolean isIncident(String event) {
        Event row = events.get(event);
        return row != null && row.incident();
    }

    Concept whenHappens(Concept concept, String event) {
        return refined(concept, event);
    }

    Concept inUnit(Concept concept, String unitKind) {
        return refined(concept, UNIT_MARK + unitKind);
    }

    Set<String> names() {
        return events.keySet();
    }

    private Concept refined(Concept concept, String condition) {
        for (Refinement refinement : refinements) {
            if (refinement.condition().equals(condition)
                    && (concept.isUnlisted() ? UNLISTED : concept.name()).equals(refinement.thing())) {
                return refinement.concept();
            }
        }
        return concept;
    }
}
