package io.tallywire.claims.flag;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.EDITOR)
@Path("/flags")
@Tag(name = "Flags")
@Produces(MediaType.APPLICATION_JSON)
public class FlagResource {
    private final FlagDesk desk;

    public FlagResource(FlagDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Flags that wait for a review, the oldest first")
    public Page<FlagView> list(
            @QueryParam("reviewed") @Parameter(description = "`true` for those that have been reviewed instead") @Nullable String reviewed,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        return desk.page(Boolean.parseBoolean(QueryParameters.oneOf("reviewed", reviewed, List.of("true", "false"))),
                Cursor.position(cursor, 0),
                QueryParameters.limit(limit, 100, 1000));
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that a flag has been reviewed", description = """
            It leaves the list of those that wait. A second review changes nothing.""")
    public FlagView review(@PathParam("id") long id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReviewRequest.class))) @Nullable String body) {
        return desk.review(id, ReviewRequest.read(body));
    }
}
