package io.tallywire.deadletters;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.tallywire.messaging.deadletter.DeadLetter;
import io.tallywire.messaging.deadletter.DeadLetters;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@Path("/dead-letters")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed(Roles.OPERATOR)
public class DeadLetterResource {
    private final DeadLetters letters;

    public DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(summary = "Records that could not be processed, the oldest first, without their values")
    public Page<DeadLetterView> list(
            @QueryParam("replayed") @Parameter(description = "true or false; both unless told") @Nullable String replayed,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit)
            throws SQLException {
        String wanted = QueryParameters.oneOf("replayed", replayed, List.of("true", "false"));
        int size = QueryParameters.limit(limit, 100, 1000);
        var page = letters.list(Cursor.position(cursor, 0), size + 1, wanted == null ? null : Boolean.valueOf(wanted));
        return Page.of(page, size, DeadLetter::id).map(DeadLetterView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A dead letter with its value")
    public DeadLetterView get(@PathParam("id") String id) throws SQLException {
        return known(id, letters.find(number(id)));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Send a dead letter to its topic again", description = """
            Once: the second request for a letter sends nothing and answers as the first did. What fails again becomes a new letter, with
            `replayOf` and one more of `attempts`. It comes to stand at the end of the topic.""")
    @APIResponse(responseCode = "200", description = "It is on its way, or was before")
    @APIResponse(responseCode = "404", description = "There is no such letter")
    public DeadLetterView replay(@PathParam("id") String id) throws SQLException {
        return known(id, letters.replay(number(id)));
    }

    private static DeadLetterView known(String id, Optional<DeadLetter> letter) {
        return letter.map(DeadLetterView::of).orElseThrow(() -> unknown(id));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    private static HttpProblem unknown(String id) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown dead letter")
                .withDetail("There is no dead letter '" + id + "'. GET /dead-letters lists them.").build();
    }
}
