package io.tallywire.alerts.rulebook;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleEntity;
import io.tallywire.alerts.rule.RuleRepository;
import io.tallywire.events.Topics;
import io.tallywire.messaging.topic.TopicCreation;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.field.Fields;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.EDITOR)
@Path("/rules")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleResource {
    private static final String IDS = "[A-Za-z0-9._-]{1,100}";

    private final RuleRepository rules;
    private final Rulebook rulebook;
    private final TopicCreation topics;

    public RuleResource(RuleRepository rules, Rulebook rulebook, TopicCreation topics) {
        this.rules = rules;
        this.rulebook = rulebook;
        this.topics = topics;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "The rules, in the order in which they were made")
    public Page<Rule> list(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        int size = QueryParameters.limit(limit, 100, 1000);
        var rows = rules.find("seq > ?1 order by seq", Cursor.position(cursor, 0)).range(0, size).list();
        return Page.of(rows, size, RuleEntity::seq).map(RuleEntity::toRule);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A rule")
    public Rule get(@PathParam("id") String id) {
        return rules.findByIdOptional(id).map(RuleEntity::toRule).orElseThrow(() -> unknown(id));
    }

    @POST
    @Operation(summary = "Make a rule", description = "What was published before is history to it: it fires nothing.")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Rule.class))) @Nullable String body)
            throws SQLException, InterruptedException {
        return put(UUID.randomUUID().toString(), body);
    }

    @PUT
    @Path("/{id: " + IDS + "}")
    @Operation(summary = "Change a rule, or make it under this id", description = """
            The whole rule is replaced; what is left out gets its default. A rule that was changed begins anew in each series and
            fires nothing that was published before.""")
    public Response put(@PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Rule.class))) @Nullable String body)
            throws SQLException, InterruptedException {
        Fields fields = RuleReader.fields(body);
        fields.onlyKnown(RuleReader.FIELDS);
        Rule rule = RuleReader.read(fields, id);
        fields.check();
        String topic = rule.topic();
        if (topic != null && !topics.make(Topics.alerts(topic))) {
            throw HttpProblem.builder().withStatus(Response.Status.SERVICE_UNAVAILABLE).withTitle("Topic not made")
                    .withDetail("Kafka did not answer, so that the topic " + Topics.alerts(topic)
                            + " could not be made. Send the rule again later.")
                    .withHeader("Retry-After", 10).build();
        }
        return rulebook.put(rule) ? Response.created(URI.create("/rules/" + id)).entity(rule).build()
                : Response.ok(rule).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a rule", description = "Its alerts stay; disagreements that stand open under it are resolved.")
    public void delete(@PathParam("id") String id) throws SQLException {
        if (!rulebook.delete(id)) {
            throw unknown(id);
        }
    }

    private static HttpProblem unknown(String id) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown rule")
                .withDetail("There is no rule '" + id + "'. GET /rules lists them.").build();
    }
}
