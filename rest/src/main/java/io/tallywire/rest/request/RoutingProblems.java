package io.tallywire.rest.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Says what to change in a request for which there is no resource. */
@Singleton
public class RoutingProblems {
    /** Before those of resteasy-problem, which repeat the status in words, and behind those of a service. */
    private static final int SECOND = 2;

    @ServerExceptionMapper(priority = SECOND)
    public Response map(NotFoundException e) {
        return problem(Status.NOT_FOUND, "There is nothing at this path; /q/openapi describes what there is.");
    }

    @ServerExceptionMapper(priority = SECOND)
    public Response map(NotAllowedException e) {
        Response problem = problem(Status.METHOD_NOT_ALLOWED,
                "This path has no such method; /q/openapi describes those it has.");
        String allowed = e.getResponse().getHeaderString("Allow");
        return allowed == null ? problem : Response.fromResponse(problem).header("Allow", allowed).build();
    }

    @ServerExceptionMapper(priority = SECOND)
    public Response map(NotAcceptableException e) {
        return problem(Status.NOT_ACCEPTABLE, "There is no such representation; leave out `Accept`, or see /q/openapi.");
    }

    @ServerExceptionMapper(priority = SECOND)
    public Response map(NotSupportedException e) {
        return problem(Status.UNSUPPORTED_MEDIA_TYPE, "Send `Content-Type: application/json`, and the body in it.");
    }

    private static Response problem(Status status, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(status.getReasonPhrase()).withDetail(detail).build()
                .toResponse();
    }
}
