package io.tallywire.alerts.webhook.subscription;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.tallywire.alerts.webhook.WebhookConfig;
import io.tallywire.alerts.webhook.secret.SecretVault;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.EDITOR)
@Path("/subscriptions")
@Tag(name = "Subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SubscriptionResource {
    private final SubscriptionStore subscriptions;
    private final SubscriptionReader reader;
    private final SecretVault vault;
    private final WebhookConfig config;

    public SubscriptionResource(SubscriptionStore subscriptions, SubscriptionReader reader, SecretVault vault,
            WebhookConfig config) {
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.vault = vault;
        this.config = config;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The subscriptions, in the order in which they were made")
    public Page<Subscription> list(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit)
            throws SQLException {
        int size = QueryParameters.limit(limit, 100, 1000);
        return Page.of(subscriptions.list(Cursor.position(cursor, 0), size + 1), size, SubscriptionStore.Row::seq)
                .map(SubscriptionStore.Row::subscription);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}")
    @Operation(summary = "A subscription")
    public Subscription get(@PathParam("id") String id) throws SQLException {
        return subscriptions.find(id).orElseThrow(() -> unknown(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Subscribe a receiver of webhooks", description = """
            It gets what happens to alerts from now on. The answer holds the secret that signs its messages; it is not shown again.""")
    public Response subscribe(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Subscription.class))) @Nullable String body)
            throws SQLException {
        Subscription subscription = reader.read(body, UUID.randomUUID().toString(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        String secret = vault.make();
        subscriptions.add(subscription, vault.seal(secret));
        return Response.created(URI.create("/subscriptions/" + subscription.id()))
                .entity(new SubscriptionWithSecret(subscription, secret)).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a subscription", description = """
            The whole subscription is replaced; what is left out gets its default. One that was disabled goes on where it stopped.""")
    public Subscription put(@PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Subscription.class))) @Nullable String body)
            throws SQLException {
        Subscription subscription = reader.read(body, id, get(id).createdAt());
        subscriptions.put(subscription);
        return subscription;
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a subscription", description = "With its deliveries, those that were still to be made included.")
    public void delete(@PathParam("id") String id) throws SQLException {
        if (!subscriptions.delete(id)) {
            throw unknown(id);
        }
    }

    @POST
    @Path("/{id}/secret")
    @Operation(summary = "Give a subscription a new secret", description = """
            The answer holds it; it is not shown again. For a day, unless configured otherwise, messages are signed with the old one too.""")
    public SubscriptionWithSecret rotate(@PathParam("id") String id) throws SQLException {
        String secret = vault.make();
        if (!subscriptions.rotate(id, vault.seal(secret), config.rotation())) {
            throw unknown(id);
        }
        return new SubscriptionWithSecret(get(id), secret);
    }

    /** The answer to an id that no subscription has. */
    public static HttpProblem unknown(String id) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown subscription")
                .withDetail("There is no subscription '" + id + "'. GET /subscriptions lists them.").build();
    }
}
