package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.tallywire.figures.language.LanguageFile;

/** Which events are told of which things, and what things are called then: {@code label/events.txt, refinements.txt}. */
final class EventTable {
    private record Event(List<String> things, Set<String> traits, int reach) {
        boolean isToldOf(Concept concept) {
            for (String thing : things) {
                if (concept.is(thing)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final String INCIDENT = "incident";
    private static final String PLAN = "plan";
    private static final String UNIT_MARK = "=";
    private static final String CAUSE_MARK = "~";
    private static final char REACH_MARK = '@';

    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, Map<String, Concept>> refinements = new HashMap<>();

    EventTable() {
        for (String line : LanguageFile.lines("label", "events.txt")) {
            int equals = line.indexOf('=');
            int bar = line.indexOf('|');
            String things = line.substring(equals + 1, bar < 0 ? line.length() : bar).strip();
            int reach = things.indexOf(REACH_MARK);
            events.put(line.substring(0, equals).strip(),
                    new Event(List.of((reach < 0 ? things : things.substring(0, reach)).strip().split(" ")),
                            bar < 0 ? Set.of() : Set.of(line.substring(bar + 1).strip().split(" ")),
                            reach < 0 ? Integer.MAX_VALUE : Integer.parseInt(things.substring(reach + 1))));
        }
        for (String line : LanguageFile.lines("label", "refinements.txt")) {
            String[] row = line.split("\\s+");
            refinements.computeIfAbsent(row[1], condition -> new HashMap<>()).putIfAbsent(row[0], Concepts.ALL.named(row[2]));
        }
    }

    /** @param distance from what is counted to the word that tells of the event */
    boolean appliesTo(String event, Concept concept, int distance) {
        Event row = events.get(event);
        return row != null && distance <= row.reach() && row.isToldOf(concept);
    }

    /** Whether figures of an event belong to the incident that an article is about. */
    boolean isIncident(String event) {
        Event row = events.get(event);
        return row != null && row.traits().contains(INCIDENT);
    }

    /** Whether figures of an event belong to a plan, once an article tells of one. */
    boolean isPlan(String event) {
        Event row = events.get(event);
        return row != null && row.traits().contains(PLAN);
    }

    Concept whenHappens(Concept concept, String event) {
        return refined(concept, event);
    }

    Concept inUnit(Concept concept, String unitKind) {
        return refined(concept, UNIT_MARK + unitKind);
    }

    /** What a thing is in an article on a cause: in one on an election, those who take part are the turnout. */
    Concept inCause(Concept concept, Optional<String> cause) {
        Concept found = cause.map(name -> refined(concept, CAUSE_MARK + name)).orElse(concept);
        for (Map.Entry<String, List<String>> kind : Causes.KINDS.entrySet()) {
            boolean fits = found.equals(concept) && cause.filter(kind.getValue()::contains).isPresent();
            found = fits ? refined(concept, CAUSE_MARK + kind.getKey()) : found;
        }
        return found.equals(concept) ? refined(concept, CAUSE_MARK) : found;
    }

    Set<String> names() {
        return events.keySet();
    }

    private Concept refined(Concept concept, String condition) {
        Map<String, Concept> byThing = refinements.get(condition);
        return byThing == null ? concept
                : byThing.getOrDefault(concept.isUnlisted() ? Concept.ANY_UNLISTED : concept.name(), concept);
    }
}
