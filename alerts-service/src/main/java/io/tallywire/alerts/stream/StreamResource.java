package io.tallywire.alerts.stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.tallywire.alerts.alert.AlertFilterParameters;

@Path("/alerts/stream")
@Tag(name = "Alerts")
public class StreamResource {
    private final AlertFeed feed;
    private final StreamConfig config;

    public StreamResource(AlertFeed feed, StreamConfig config) {
        this.feed = feed;
        this.config = config;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Alerts as they are raised, updated and cancelled, as server-sent events", description = """
            Each event's id is its number; a client that comes back with it in `Last-Event-ID`, as browsers do by themselves, gets what it
            missed. Comments are heartbeats.""")
    public Multi<OutboundSseEvent> stream(@BeanParam AlertFilterParameters filter,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("lastEventId") @Nullable String lastEventIdParameter, @Context Sse sse) {
        Long lastSeen = number(lastEventId != null ? lastEventId : lastEventIdParameter);
        StreamClient client = new StreamClient(feed, sse, filter.read(), config);
        return Multi.createFrom().emitter(
                out -> Thread.ofVirtual().name("alert-stream").start(() -> client.serve(out, lastSeen)),
                BackPressureStrategy.BUFFER);
    }

    private static @Nullable Long number(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Unknown event id")
                    .withDetail("'Last-Event-ID' must be the id of an event of this stream, a whole number.").build();
        }
    }
}
