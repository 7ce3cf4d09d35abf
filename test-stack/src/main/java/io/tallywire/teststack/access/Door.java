package io.tallywire.teststack.access;

import java.util.Set;
import java.util.TreeSet;

/**
 * An operation and those who may do it.
 *
 * @param path as OpenAPI has it, with variables in braces
 * @param mediaType of what is sent, if anything
 * @param roles any one of which opens it; written out, not derived from what the services say
 */
public record Door(String method, String path, String mediaType, Set<String> roles) {
    public static final Set<String> ALL = Set.of("publisher", "reader", "editor", "operator");
    private static final Set<String> READERS = Set.of("reader", "editor", "operator");

    /** @param operations such as {@code GET /rules} */
    public static Door forReaders(String operation) {
        return of(operation, READERS);
    }

    public static Door forEditors(String operation) {
        return of(operation, Set.of("editor"));
    }

    public static Door forPublishers(String operation) {
        return of(operation, Set.of("publisher"));
    }

    public static Door forOperators(String operation) {
        return of(operation, Set.of("operator"));
    }

    static Door forAll(String operation) {
        return of(operation, ALL);
    }

    private static Door of(String operation, Set<String> roles) {
        String[] words = operation.split(" ");
        return new Door(words[0], words[1], "application/json", new TreeSet<>(roles));
    }

    public Door sending(String type) {
        return new Door(method, path, type, roles);
    }

    String operation() {
        return method + " " + path;
    }

    /** A path with something that does not exist in place of each variable. */
    String anyPath() {
        return path.replaceAll("\\{[^}]*}", "1");
    }
}
