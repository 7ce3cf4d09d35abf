package io.tallywire.cli.http;

import java.net.http.HttpRequest;

/**
 * Shows services who is asking.
 *
 * @param value empty where nobody asks
 */
public record Token(String value) {
    public static final String VARIABLE = "TALLYWIRE_TOKEN";
    public static final Token NONE = new Token("");

    public Token {
        value = value.strip();
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return isThere() ? request.header("Authorization", "Bearer " + value) : request;
    }

    boolean isThere() {
        return !value.isEmpty();
    }

    /** Without the token: it would end up in a log. */
    @Override
    public String toString() {
        return isThere() ? "a token" : "no token";
    }
}
