package io.tallywire.ingest.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what was refused with a problem document. */
@ApplicationScoped
public class RefusedMapper {
    /** Before those of resteasy-problem, which repeat the status in words and do not say what to change. */
    private static final int FIRST = 1;

    @ServerExceptionMapper
    public Response map(Refused refused) {
        var response = Response.status(refused.reason().status()).type(Problem.MEDIA_TYPE).entity(refused.problem());
        Long seconds = refused.retryAfterSeconds();
        return (seconds == null ? response : response.header(HttpHeaders.RETRY_AFTER, seconds)).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response map(NotFoundException e) {
        return map(Refused.because(Reason.NOT_FOUND, "There is nothing here; articles are posted to /articles, and /q/openapi"
                + " describes the rest."));
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response map(NotAllowedException e) {
        return map(Refused.because(Reason.METHOD_NOT_ALLOWED,
                "Articles are posted to /articles and deleted at /articles/{id}; they"
                        + " are read from the claims service."));
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response map(NotSupportedException e) {
        return map(Refused.because(Reason.UNSUPPORTED_MEDIA_TYPE, "Send one article as application/json, or one a line as"
                + " application/x-ndjson."));
    }
}
