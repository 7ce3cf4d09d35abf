package io.tallywire.claims.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.claim.ClaimViews;
import io.tallywire.claims.origin.OriginQuery;
import io.tallywire.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/articles")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
    private final ArticleRepository articles;
    private final ClaimRepository claims;
    private final ClaimViews views;
    private final OriginQuery origins;

    public ArticleResource(ArticleRepository articles, ClaimRepository claims, ClaimViews views, OriginQuery origins) {
        this.articles = articles;
        this.claims = claims;
        this.views = views;
        this.origins = origins;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "An article with the claims of its newest version", description = "404 while it has not come through.")
    public ArticleView get(@PathParam("id") String id) {
        return articles.findByIdOptional(id)
                .map(article -> ArticleView.of(article, origins.of(article.id()), views.of(claims.current(article.id()))))
                .orElseThrow(() -> HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown article")
                        .withDetail("No article '" + id + "' is stored. An article just posted takes a moment to come through;"
                                + " try again shortly.")
                        .build());
    }
}
