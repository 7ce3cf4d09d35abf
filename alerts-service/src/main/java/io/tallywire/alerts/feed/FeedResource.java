package io.tallywire.alerts.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.alert.AlertEntity;
import io.tallywire.alerts.alert.AlertFilterParameters;
import io.tallywire.alerts.alert.AlertQuery;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.READER)
@Path("/alerts/feed")
@Tag(name = "Alerts")
public class FeedResource {
    /** `Last-Modified` counts whole seconds: within the same one, something may still change. */
    private static final Duration SECOND_IS_OVER = Duration.ofSeconds(2);

    private final AlertQuery query;

    public FeedResource(AlertQuery query) {
        this.query = query;
    }

    @GET
    @Transactional
    @Produces(AtomWriter.MEDIA_TYPE)
    @Operation(summary = "Alerts as an Atom feed, those raised last first", description = """
            The link `next` leads to older ones. `ETag` and `Last-Modified` come with each answer; whoever sends them back gets 304 while
            nothing has changed.""")
    public Response feed(@BeanParam AlertFilterParameters filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 200, 50 unless told") @Nullable String limit,
            @Context UriInfo address, @Context Request request) {
        Page<AlertEntity> alerts = query.find(filter.readForFollowers(), Cursor.position(cursor, Long.MAX_VALUE),
                QueryParameters.limit(limit, 50, 200));
        List<FeedEntry> entries = alerts.items().stream().map(alert -> new FeedEntry(alert.toAlert(), alert.changedAt()))
                .toList();
        URI first = address.getRequestUriBuilder().replaceQueryParam("cursor").build();
        String next = alerts.next();
        String xml = AtomWriter.write(new FeedPage(first, address.getRequestUri(),
                next == null ? null : address.getRequestUriBuilder().replaceQueryParam("cursor", next).build(),
                address.getBaseUri(), entries));
        // Weak, because compression changes the bytes.
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(xml.getBytes(StandardCharsets.UTF_8)).toString(), true);
        Date modified = lastModified(entries);
        Response.ResponseBuilder unchanged = modified == null ? request.evaluatePreconditions(tag)
                : request.evaluatePreconditions(modified, tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(xml) : unchanged;
        answer.tag(tag).header("Cache-Control", "no-cache");
        return modified == null ? answer.build() : answer.lastModified(modified).build();
    }

    private static @Nullable Date lastModified(List<FeedEntry> entries) {
        Instant newest = entries.stream().map(FeedEntry::changedAt).max(Instant::compareTo).orElse(null);
        return newest == null || newest.isAfter(Instant.now().minus(SECOND_IS_OVER)) ? null : Date.from(newest);
    }
}
