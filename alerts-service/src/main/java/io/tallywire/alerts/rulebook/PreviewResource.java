package io.tallywire.alerts.rulebook;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.Alert;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.field.Fields;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.READER)
@Path("/rules/preview")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreviewResource {
    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    private final Preview preview;

    public PreviewResource(Preview preview) {
        this.preview = preview;
    }

    /** The alerts that a rule would have raised, and whether there were more of them than asked for. */
    public record Outcome(Instant from, Instant to, List<Alert> items, @Nullable String next, boolean more) {
    }

    @POST
    @Operation(summary = "What a rule would have raised on the stored claims", description = """
            The body is a rule, with `from` and `to`, which may also stand in the query: the articles published in that period count,
            those of the last 30 days unless told. Nothing is stored, and no alert is raised.""")
    public Outcome preview(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Rule.class))) @Nullable String body,
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit)
            throws SQLException {
        Fields fields = RuleReader.fields(body);
        Set<String> known = new LinkedHashSet<>(RuleReader.FIELDS);
        known.addAll(List.of("from", "to"));
        fields.onlyKnown(known);
        String id = fields.text("id", 100);
        Rule rule = RuleReader.read(fields, id == null ? "preview" : id);
        Instant end = first(fields.moment("to"), QueryParameters.instant("to", to), Instant.now());
        Instant begin = first(fields.moment("from"), QueryParameters.instant("from", from), end.minus(USUAL_PERIOD));
        if (!begin.isBefore(end)) {
            fields.fault("from", "must be before `to`");
        }
        fields.check();
        int most = QueryParameters.limit(limit, 100, 1000);
        List<Alert> alerts = preview.alerts(RuleInForce.of(rule, 0), begin, end, most + 1);
        return new Outcome(begin, end, List.copyOf(alerts.subList(0, Math.min(most, alerts.size()))), null,
                alerts.size() > most);
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant other, Instant absent) {
        return one != null ? one : other != null ? other : absent;
    }
}
