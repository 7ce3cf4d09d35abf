package io.tallywire.claims.stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.tallywire.claims.claim.ClaimFilterParameters;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.access.TokenEnd;
import io.vertx.core.http.HttpServerRequest;

@RolesAllowed(Roles.READER)
@Path("/claims/stream")
@Tag(name = "Claims")
public class ClaimStreamResource {
    private final ClaimStreams claims;
    private final TokenEnd tokenEnd;

    public ClaimStreamResource(ClaimStreams claims, TokenEnd tokenEnd) {
        this.claims = claims;
        this.tokenEnd = tokenEnd;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Claims as they are stored, filed in another series, and withdrawn, as server-sent events", description = """
            A client that comes back with the id of its last event in `Last-Event-ID` gets each claim that was stored or changed meanwhile
            once, as it is now. The event `dropped` tells a client that it did not read. Comments are heartbeats.
            The stream ends when the token does that it was opened with: come back with a new one.""")
    public Multi<OutboundSseEvent> stream(@BeanParam ClaimFilterParameters filter,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("lastEventId") @Parameter(description = "as the header Last-Event-ID, which counts more") @Nullable String parameter,
            @Context Sse sse, @Context HttpServerRequest request) {
        return claims.streams().open(sse, request, ClaimSelection.of(filter.read()), lastEventId, parameter,
                tokenEnd.ofPresentRequest().orElse(null));
    }
}
