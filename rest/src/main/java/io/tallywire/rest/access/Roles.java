package io.tallywire.rest.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles that tokens carry, and the one place that says which role brings another with it. Editors and operators read what
 * they work on. Nobody but a publisher puts articles in, and an operator changes no rule: who should do both is given both.
 */
public final class Roles {
    /** Puts articles in and withdraws them; reads nothing. */
    public static final String PUBLISHER = "publisher";
    /** Reads everything but dead letters, follows streams and feeds, and tries out texts and rules. */
    public static final String READER = "reader";
    /** Reads, and decides: rules, series, silences, acknowledgements, subscriptions. */
    public static final String EDITOR = "editor";
    /** Reads, and looks after the system: dead letters. */
    public static final String OPERATOR = "operator";

    public static final List<String> ALL = List.of(PUBLISHER, READER, EDITOR, OPERATOR);

    private static final Map<String, Set<String>> INCLUDED = Map.of(EDITOR, Set.of(READER), OPERATOR, Set.of(READER));

    private Roles() {
    }

    /** These roles and those that they bring with them. */
    static Set<String> granted(Collection<String> carried) {
        Set<String> granted = new TreeSet<>(carried);
        carried.forEach(role -> granted.addAll(INCLUDED.getOrDefault(role, Set.of())));
        return granted;
    }
}
