package io.tallywire.claims.decision;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Decisions that cannot be taken, with what to do instead. */
final class Refusal {
    private static final int UNPROCESSABLE = 422;

    private Refusal() {
    }

    /** Something stands against it now. */
    static HttpProblem conflict(String title, String detail) {
        return HttpProblem.builder().withStatus(Response.Status.CONFLICT).withTitle(title).withDetail(detail).build();
    }

    /** It makes no sense as it is asked. */
    static HttpProblem senseless(String title, String detail) {
        return HttpProblem.builder().withStatus(UNPROCESSABLE).withTitle(title).withDetail(detail).build();
    }

    static HttpProblem unknown(String title, String detail) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle(title).withDetail(detail).build();
    }
}
