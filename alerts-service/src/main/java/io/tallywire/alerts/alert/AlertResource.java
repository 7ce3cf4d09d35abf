package io.tallywire.alerts.alert;

import java.sql.SQLException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.events.Alert;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.READER)
@Path("/alerts")
@Tag(name = "Alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
    private final AlertQuery query;
    private final AlertRepository alerts;
    private final Acknowledging acknowledging;

    public AlertResource(AlertQuery query, AlertRepository alerts, Acknowledging acknowledging) {
        this.acknowledging = acknowledging;
        this.query = query;
        this.alerts = alerts;
    }

    @GET
    @Transactional
    @Operation(summary = "Alerts, the newest first")
    public Page<Alert> list(@BeanParam AlertFilterParameters filter, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        return query.find(filter.read(), Cursor.position(cursor, Long.MAX_VALUE), QueryParameters.limit(limit, 100, 1000))
                .map(AlertEntity::toAlert);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledge an alert", description = """
            The same `by` again changes nothing; another one takes its place.""")
    public Alert acknowledge(@PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Acknowledger.class))) @Nullable String body)
            throws SQLException {
        Acknowledger acknowledger = Acknowledger.read(body);
        return acknowledging.acknowledge(id, acknowledger.by(), acknowledger.note()).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "An alert")
    public Alert get(@PathParam("id") String id) {
        return alerts.findByIdOptional(id).map(AlertEntity::toAlert)
                .orElseThrow(() -> unknown(id));
    }

    private static HttpProblem unknown(String id) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown alert")
                .withDetail("There is no alert '" + id + "'. GET /alerts lists them.").build();
    }
}
