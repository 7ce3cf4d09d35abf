package io.tallywire.cli.http;

import io.tallywire.cli.Failure;

/** A service wants another token; asking again with this one is in vain. */
public final class NotLetIn extends Failure {
    private static final long serialVersionUID = 1;

    private NotLetIn(String message) {
        super(message);
    }

    static boolean means(int status) {
        return status == 401 || status == 403;
    }

    /** @param detail what the service says about it */
    static NotLetIn by(String service, int status, Token token, String detail) {
        if (status == 403) {
            return new NotLetIn(service + " does not allow this with the token in " + Token.VARIABLE + ": " + detail);
        }
        return new NotLetIn(token.isThere()
                ? service + " does not accept the token in " + Token.VARIABLE + ": " + detail
                : service + " wants a token: get one from the identity provider and set " + Token.VARIABLE + " to it");
    }
}
