package io.tallywire.alerts.silence;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.EDITOR)
@Path("/silences")
@Tag(name = "Silences")
@Produces(MediaType.APPLICATION_JSON)
public class SilenceResource {
    private final SilenceRepository silences;

    public SilenceResource(SilenceRepository silences) {
        this.silences = silences;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Transactional
    @Operation(summary = "The silences, in the order in which they were made, expired ones included")
    public Page<SilenceView> list(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        int size = QueryParameters.limit(limit, 100, 1000);
        var rows = silences.find("seq > ?1 order by seq", Cursor.position(cursor, 0)).range(0, size).list();
        Instant now = Instant.now();
        return Page.of(rows, size, SilenceEntity::seq).map(silence -> SilenceView.of(silence.toSilence(), now));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Silence alerts until a moment", description = """
            What happens to alerts that all of `match` hold for, from `startsAt` (now, unless told) until `endsAt`, is kept and marked with
            `silencedBy`, and sent only to those who ask for silenced alerts. `rule` in a matcher is the id of the alert's rule.""")
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Silence.class))) @Nullable String body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Silence silence = SilenceReader.read(body, UUID.randomUUID().toString(), now);
        silences.persist(new SilenceEntity(silence));
        return Response.created(URI.create("/silences/" + silence.id())).entity(SilenceView.of(silence, now)).build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A silence")
    public SilenceView get(@PathParam("id") String id) {
        return SilenceView.of(find(id).toSilence(), Instant.now());
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "End a silence", description = "It stays in the list, expired: alerts that were silenced name it.")
    public void end(@PathParam("id") String id) {
        find(id).end(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private SilenceEntity find(String id) {
        return silences.findByIdOptional(id)
                .orElseThrow(() -> HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown silence")
                        .withDetail("There is no silence '" + id + "'. GET /silences lists them.").build());
    }
}
