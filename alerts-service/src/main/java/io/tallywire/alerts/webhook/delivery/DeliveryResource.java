package io.tallywire.alerts.webhook.delivery;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.tallywire.alerts.webhook.subscription.Subscription;
import io.tallywire.alerts.webhook.subscription.SubscriptionResource;
import io.tallywire.alerts.webhook.subscription.SubscriptionStore;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.EDITOR)
@Path("/subscriptions/{id}")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DeliveryResource {
    private static final List<String> STATUSES = Arrays.stream(DeliveryStatus.values()).map(DeliveryStatus::code).toList();

    private final SubscriptionStore subscriptions;
    private final DeliveryLog log;

    public DeliveryResource(SubscriptionStore subscriptions, DeliveryLog log) {
        this.subscriptions = subscriptions;
        this.log = log;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/deliveries")
    @Operation(summary = "What was sent, and is to be sent, the newest first")
    public Page<Delivery> list(@PathParam("id") String id,
            @QueryParam("status") @Parameter(description = "pending, failed, delivered or given-up") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit)
            throws SQLException {
        subscription(id);
        int size = QueryParameters.limit(limit, 100, 1000);
        return Page.of(log.list(id, QueryParameters.oneOf("status", status, STATUSES),
                Cursor.position(cursor, Long.MAX_VALUE), size + 1), size, Delivery::id);
    }

    @POST
    @Path("/deliveries/{delivery: [0-9]{1,18}}/redelivery")
    @Operation(summary = "Send a message again", description = "Whatever came of it, with all its attempts and its webhook-id.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response redeliver(@PathParam("id") String id, @PathParam("delivery") long delivery) throws SQLException {
        enabled(id);
        return Response.accepted(log.redeliver(id, delivery).orElseThrow(() -> HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND).withTitle("Unknown delivery")
                .withDetail("The subscription has no delivery " + delivery + ". GET /subscriptions/" + id
                        + "/deliveries lists them.")
                .build())).build();
    }

    @POST
    @Path("/test")
    @Operation(summary = "Send a test message", description = "Of the type `tallywire.test.v1`, signed and retried like any other.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response test(@PathParam("id") String id) throws SQLException {
        enabled(id);
        return Response.accepted(log.test(id)).build();
    }

    private Subscription subscription(String id) throws SQLException {
        return subscriptions.find(id).orElseThrow(() -> SubscriptionResource.unknown(id));
    }

    private void enabled(String id) throws SQLException {
        if (!subscription(id).enabled()) {
            throw HttpProblem.builder().withStatus(Response.Status.CONFLICT).withTitle("Subscription disabled")
                    .withDetail("Nothing is sent while the subscription is disabled. PUT it with \"enabled\": true first.")
                    .build();
        }
    }
}
