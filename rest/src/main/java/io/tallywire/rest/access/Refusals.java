package io.tallywire.rest.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What those are told who are not let in, and what they can do about it. */
final class Refusals {
    private static final String SCHEME = "Bearer realm=\"tallywire\"";

    private static final int RETRY_SECONDS = 5;

    private Refusals() {
    }

    static HttpProblem withoutToken() {
        return problem(Status.UNAUTHORIZED, "Who are you?", SCHEME,
                "Get a token from the identity provider and send it in the header `Authorization: Bearer TOKEN`.");
    }

    static HttpProblem badToken() {
        return problem(Status.UNAUTHORIZED, "The token is not good", SCHEME + ", error=\"invalid_token\"",
                "It has expired, is meant for another audience, or is not signed by the identity provider of this system;"
                        + " get a new one from there.");
    }

    /**
     * @param wanted any one of these roles would do
     * @param held what the client has
     */
    static HttpProblem missingRole(List<String> wanted, Set<String> held) {
        String carried = Roles.ALL.stream().filter(held::contains).map(Refusals::quoted).collect(Collectors.joining(", "));
        return problem(Status.FORBIDDEN, "Not with this role", SCHEME + ", error=\"insufficient_scope\"",
                "This takes the role " + wanted.stream().map(Refusals::quoted).collect(Collectors.joining(" or "))
                        + ", and the token carries " + (carried.isEmpty() ? "none that counts here" : carried)
                        + "; have the identity provider give you the role, and get a new token.");
    }

    static HttpProblem withoutProvider() {
        return HttpProblem.builder().withStatus(Status.SERVICE_UNAVAILABLE).withTitle("No token can be checked now")
                .withDetail("The identity provider does not answer this service; try again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    private static String quoted(String role) {
        return '`' + role + '`';
    }

    private static HttpProblem problem(Status status, String title, String challenge, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }
}
