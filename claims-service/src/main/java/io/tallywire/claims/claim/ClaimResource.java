package io.tallywire.claims.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.READER)
@Path("/claims")
@Tag(name = "Claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {
    private final ClaimQuery query;
    private final ClaimViews views;

    public ClaimResource(ClaimQuery query, ClaimViews views) {
        this.query = query;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(summary = "Claims, in the order in which they were stored", description = """
            `match` is a label matcher such as `counted="fatality"` and may be given several times; all must hold. `from` and `to` bound the
            time of publication. By `article` only the claims of its newest version are given. `origin`
            is the id of a text that several articles may have.""")
    public Page<ClaimView> list(@BeanParam ClaimFilterParameters filter, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        Page<ClaimEntity> page = query.find(filter.read(), Cursor.position(cursor, 0), QueryParameters.limit(limit, 100, 1000));
        return new Page<>(views.of(page.items()), page.next());
    }
}
