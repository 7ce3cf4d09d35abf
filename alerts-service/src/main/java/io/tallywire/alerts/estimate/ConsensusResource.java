package io.tallywire.alerts.estimate;

import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/series/{id}/consensus")
@Tag(name = "Series")
@Produces(MediaType.APPLICATION_JSON)
public class ConsensusResource {
    private final SeriesStateStore states;
    private final ClaimStore claims;
    private final EstimateConfig config;

    public ConsensusResource(SeriesStateStore states, ClaimStore claims, EstimateConfig config) {
        this.states = states;
        this.claims = claims;
        this.config = config;
    }

    @GET
    @Operation(summary = "What the sources of a series hold together, and each of them", description = """
            The median of the estimates of the sources that were heard within the freshness window before the newest article, each
            origin once; where all of them give bounds only, the strictest bound. It is what rules compare.""")
    public ConsensusView get(@PathParam("id") String id) throws SQLException {
        SeriesState state = states.read(List.of(id)).get(id);
        var newest = state == null ? null : state.newest();
        if (state == null || newest == null) {
            throw HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown series")
                    .withDetail("No article with claims in series '" + id + "' has come through.").build();
        }
        SeriesHistory history = SeriesHistory
                .of(claims.byId(state.estimates()).stream().map(TrackedClaim::estimate).toList());
        return ConsensusView.of(id, newest.publishedAt(), state.labels().getOrDefault("unit", "1"),
                history.heard(newest.publishedAt(), config.freshness()));
    }
}
