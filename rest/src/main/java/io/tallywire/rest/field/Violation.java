package io.tallywire.rest.field;

/**
 * A field that must be changed.
 *
 * @param message what it must be, to be read after the name of the field
 */
public record Violation(String field, String message) {
}
