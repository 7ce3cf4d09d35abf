package io.tallywire.claims.series;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.Conditions;
import io.tallywire.rest.query.QueryParameters;

@Path("/series")
@Tag(name = "Series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    private final SeriesRepository repository;
    private final SeriesLabels labels;
    private final Timeline timeline;
    private final EntityManager entities;

    public SeriesResource(SeriesRepository repository, SeriesLabels labels, Timeline timeline, EntityManager entities) {
        this.repository = repository;
        this.labels = labels;
        this.timeline = timeline;
        this.entities = entities;
    }

    @GET
    @Transactional
    @Operation(summary = "Series, in the order in which they were opened", description = "`match` is a label matcher such as `place=\"AT/Lavanttal\"`; all must hold.")
    public Page<SeriesView> list(@QueryParam("match") List<String> match, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 1000, 100 unless told") @Nullable String limit) {
        int size = QueryParameters.limit(limit, 100, 1000);
        Conditions conditions = new Conditions().and("s.seq > :after", "after", Cursor.position(cursor, 0));
        labels.match(match, conditions);
        var query = entities.createNativeQuery(
                "select s.* from series s where " + conditions.sql() + " order by s.seq limit " + (size + 1),
                SeriesEntity.class);
        conditions.setParameters(query::setParameter);
        @SuppressWarnings("unchecked") // the query names its result class
        List<SeriesEntity> rows = query.getResultList();
        return Page.of(rows, size, SeriesEntity::seq).map(SeriesView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A series and its labels")
    public SeriesView get(@PathParam("id") String id) {
        return SeriesView.of(known(id));
    }

    @GET
    @Path("/{id}/estimates")
    @Transactional
    @Operation(summary = "The timeline of a series, in order of publication")
    public Page<Estimate> estimates(@PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "up to 10000, 1000 unless told") @Nullable String limit) {
        return timeline.page(known(id).id(), cursor, QueryParameters.limit(limit, 1000, 10_000));
    }

    @GET
    @Path("/{id}/estimates")
    @Produces("text/csv; charset=utf-8")
    @Transactional
    @Operation(summary = "The whole timeline of a series as CSV")
    public String estimatesAsCsv(@PathParam("id") String id) {
        return EstimateCsv.write(timeline.all(known(id).id()));
    }

    private SeriesEntity known(String id) {
        return repository.findByIdOptional(id)
                .orElseThrow(() -> HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown series")
                        .withDetail("There is no series '" + id
                                + "'. GET /series lists them; GET /claims names the series of each claim.")
                        .build());
    }
}
