package io.tallywire.alerts.rule;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;

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
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        var rows = rules.find("seq > ?1 order by seq", Cursor.position(cursor, 0)).range(0, limit).list();
        return Page.of(rows, limit, RuleEntity::seq).map(RuleEntity::toRule);
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
