package io.tallywire.rest.matcher;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Answers 400 to a text that is no matcher. */
@Provider
public class MatcherProblem implements ExceptionMapper<MatcherSyntaxException> {
    @Override
    public Response toResponse(MatcherSyntaxException e) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Not a label matcher")
                .withDetail("'match': " + e.getMessage() + ".").build().toResponse();
    }
}
