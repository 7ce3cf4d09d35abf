package io.tallywire.alerts.rule;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@Path("/rules")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    private final RuleRepository rules;

    public RuleResource(RuleRepository rules) {
        this.rules = rules;
    }

    @GET
    @Transactional
    @Operation(summary = "The rules in force")
    public Page<Rule> list(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        int size = QueryParameters.limit(limit, 100, 1000);
        var rows = rules.find("seq > ?1 order by seq", Cursor.position(cursor, 0)).range(0, size).list();
        return Page.of(rows, size, RuleEntity::seq).map(RuleEntity::toRule);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A rule")
    public Rule get(@PathParam("id") String id) {
        return rules.findByIdOptional(id).map(RuleEntity::toRule)
                .orElseThrow(() -> HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown rule")
                        .withDetail("There is no rule '" + id + "'. GET /rules lists them.").build());
    }
}
