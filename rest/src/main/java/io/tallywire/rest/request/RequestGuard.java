package io.tallywire.rest.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Turns away what no resource should have to look at. */
@Singleton
public class RequestGuard {
    private static final int FIRST = 10;

    private final CurrentVertxRequest current;

    public RequestGuard(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @throws HttpProblem 400 or 415 */
    @ServerRequestFilter(preMatching = true, priority = FIRST)
    public void check(ContainerRequestContext request) {
        String fault = RequestTarget.fault(current.getCurrent().request().uri());
        if (fault != null) {
            throw refused(Response.Status.BAD_REQUEST, "Malformed request", fault);
        }
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw refused(Response.Status.UNSUPPORTED_MEDIA_TYPE, "Unsupported content coding",
                    "Send the body without compression: no Content-Encoding.");
        }
    }

    private static HttpProblem refused(Response.Status status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail).build();
    }
}
