package io.tallywire.rest.matcher;

/** A text that is no label matcher; the message says what to write instead. */
public class MatcherSyntaxException extends IllegalArgumentException {
    public MatcherSyntaxException(String message) {
        super(message);
    }
}
