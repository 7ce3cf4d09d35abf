package io.tallywire.rest.rate;

import java.time.Duration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Answers 429 to clients that make more requests than one may make. */
@Singleton
public class RequestLimit {
    private static final int AFTER_THE_GUARD = 20;

    private final RequestBudget budget;
    private final CurrentVertxRequest current;

    public RequestLimit(RequestBudget budget, CurrentVertxRequest current) {
        this.budget = budget;
        this.current = current;
    }

    /** @throws HttpProblem 429 with `Retry-After` in seconds */
    @ServerRequestFilter(preMatching = true, priority = AFTER_THE_GUARD)
    public void check(ContainerRequestContext request) {
        String address = current.getCurrent().request().remoteAddress().hostAddress();
        Duration wait = budget.tryTake(Client.of(request.getSecurityContext().getUserPrincipal(), address));
        if (wait.isPositive()) {
            throw HttpProblem.builder().withStatus(Response.Status.TOO_MANY_REQUESTS).withTitle("Too many requests")
                    .withDetail("You make more requests than one client may; make fewer, or follow a stream.")
                    .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds())).build();
        }
    }
}
