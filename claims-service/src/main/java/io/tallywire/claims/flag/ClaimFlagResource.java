package io.tallywire.claims.flag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/claims/{id}/flags")
@Tag(name = "Flags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimFlagResource {
    private final FlagDesk desk;

    public ClaimFlagResource(FlagDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(summary = "Says that a claim is wrong", description = """
            Kept for editors to review at `/flags`; the claim stays as it is.""")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FlagView.class)))
    public Response flag(@PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FlagRequest.class))) @Nullable String body) {
        return Response.status(Response.Status.CREATED).entity(desk.flag(id, FlagRequest.read(body))).build();
    }
}
