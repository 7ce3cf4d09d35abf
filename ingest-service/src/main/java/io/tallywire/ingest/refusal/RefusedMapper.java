package io.tallywire.ingest.refusal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what was refused with a problem document. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
    @Override
    public Response toResponse(Refused refused) {
        var response = Response.status(refused.reason().status()).type(Problem.MEDIA_TYPE).entity(refused.problem());
        Long seconds = refused.retryAfterSeconds();
        return (seconds == null ? response : response.header(HttpHeaders.RETRY_AFTER, seconds)).build();
    }
}
