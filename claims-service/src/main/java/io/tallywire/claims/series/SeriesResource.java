package io.tallywire.claims.series;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.Conditions;
import io.tallywire.rest.query.QueryParameters;

@RolesAllowed(Roles.READER)
@Path("/series")
@Tag(name = "Series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private final SeriesRepository repository;
    private final SeriesLabels labels;
    private final SeriesViews views;
    private final Timeline timeline;
    private final EntityManager entities;

    public SeriesResource(SeriesRepository repository, SeriesLabels labels, SeriesViews views, Timeline timeline,
            EntityManager entities) {
        this.repository = repository;
        this.labels = labels;
        this.views = views;
        this.timeline = timeline;
        this.entities = entities;
    }

    @GET
    @Transactional
    @Operation(summary = "Series, in the order in which they were opened, without those that were merged into others", description = "`match` is a label matcher such as `place=\"AT/Lavanttal\"`; all must hold.")
    public Page<SeriesView> list(@QueryParam("match") List<String> match, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        int size = QueryParameters.limit(limit, 100, 1000);
        Conditions conditions = new Conditions().and("s.seq > :after", "after", Cursor.position(cursor, 0))
                .and("s.merged_into is null");
        labels.match(match, conditions);
        var query = entities.createNativeQuery(
                "select s.* from series s where " + conditions.sql() + " order by s.seq limit " + (size + 1),
                SeriesEntity.class);
        conditions.setParameters(query::setParameter);
        @SuppressWarnings("unchecked") // the query names its result class
        List<SeriesEntity> rows = query.getResultList();
        Page<SeriesEntity> page = Page.of(rows, size, SeriesEntity::seq);
        return new Page<>(views.of(page.items()), page.next());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A series and its labels", description = "Of a merged series `mergedInto` names the one that holds its claims.")
    public SeriesView get(@PathParam("id") String id) {
        return views.of(id);
    }

    @GET
    @Path("/{id}/estimates")
    @Transactional
    @Operation(summary = "The timeline of a series, in order of publication")
    public Page<Estimate> estimates(@PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 10000, 1000 unless told") @Nullable String limit) {
        return timeline.page(repository.known(id).id(), cursor, QueryParameters.limit(limit, 1000, 10_000));
    }

    @GET
    @Path("/{id}/estimates")
    @Produces("text/csv; charset=utf-8")
    @Operation(summary = "The whole timeline of a series as CSV")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput estimatesAsCsv(@PathParam("id") String id) {
        String series = repository.known(id).id();
        return out -> timeline.writeCsv(series, out);
    }
}
