package io.tallywire.alerts.stream;

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
import io.tallywire.alerts.alert.AlertFilterParameters;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.access.TokenEnd;
import io.vertx.core.http.HttpServerRequest;

@RolesAllowed(Roles.READER)
@Path("/alerts/stream")
@Tag(name = "Alerts")
public class StreamResource {
    private final AlertStreams alerts;
    private final TokenEnd tokenEnd;

    public StreamResource(AlertStreams alerts, TokenEnd tokenEnd) {
        this.alerts = alerts;
        this.tokenEnd = tokenEnd;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Alerts as they are raised, updated and cancelled, as server-sent events", description = """
            Each event's id is its number; a client that comes back with it in `Last-Event-ID`, as browsers do by themselves, gets what it
            missed. The event `gap` tells that this is no longer kept, `dropped` that the client did not read. Comments are heartbeats.
            The stream ends when the token does that it was opened with: come back with a new one.
            What a silence holds back comes with `silenced=true` or `all` only.""")
    public Multi<OutboundSseEvent> stream(@BeanParam AlertFilterParameters filter,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("lastEventId") @Parameter(description = "as the header Last-Event-ID, which counts more") @Nullable String parameter,
            @Context Sse sse, @Context HttpServerRequest request) {
        return alerts.streams().open(sse, request, filter.readForFollowers()::accepts, lastEventId, parameter,
                tokenEnd.ofPresentRequest().orElse(null));
    }
}
