package io.tallywire.claims.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.tallywire.claims.series.SeriesRepository;
import io.tallywire.claims.series.SeriesView;
import io.tallywire.claims.series.SeriesViews;
import io.tallywire.rest.access.Roles;
import io.tallywire.rest.page.Page;

@RolesAllowed(Roles.EDITOR)
@Path("/series")
@Tag(name = "Series")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private final Renaming renaming;
    private final Merging merging;
    private final Splitting splitting;
    private final Undoing undoing;
    private final DecisionRepository decisions;
    private final SeriesRepository series;
    private final SeriesViews views;

    public DecisionResource(Renaming renaming, Merging merging, Splitting splitting, Undoing undoing,
            DecisionRepository decisions, SeriesRepository series, SeriesViews views) {
        this.renaming = renaming;
        this.merging = merging;
        this.splitting = splitting;
        this.undoing = undoing;
        this.decisions = decisions;
        this.series = series;
        this.views = views;
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Renames a series", description = """
            Gives it other labels or a name. Later claims that are labelled as before still come to it. 409 if a series has these labels
            already.""")
    public SeriesView rename(@PathParam("id") String id, @Valid @NotNull Requests.Patch patch) {
        renaming.rename(id, patch);
        return views.of(id);
    }

    @POST
    @Path("/{id}/merge")
    @Operation(summary = "Takes other series into this one", description = """
            Their claims move here, and later claims with their labels come here. 422 if their values are in another unit.""")
    public SeriesView merge(@PathParam("id") String id, @Valid @NotNull Requests.Merge request) {
        merging.merge(id, request);
        return views.of(id);
    }

    @POST
    @Path("/{id}/split")
    @Operation(summary = "Takes claims out into a series with other labels", description = """
            Of `sources` later claims that would come here go there too. Answers with the series that holds the claims now.""")
    public SeriesView split(@PathParam("id") String id, @Valid @NotNull Requests.Split request) {
        return views.of(splitting.split(id, request));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}/decisions")
    @Transactional
    @Operation(summary = "What people decided about a series, the newest first")
    public Page<DecisionView> decisions(@PathParam("id") String id) {
        return new Page<>(decisions.about(series.known(id).id()).stream().map(DecisionView::of).toList(), null);
    }

    @DELETE
    @Path("/{id}/decisions/{decision}")
    @Operation(summary = "Takes a decision back", description = """
            What it moved goes back, as far as it is still there, and later claims are filed as if it had not been taken. 409 while a later
            decision about the same series holds.""")
    public void undo(@PathParam("id") String id, @PathParam("decision") long decision) {
        undoing.undo(id, decision);
    }
}
