package io.tallywire.claims.claim;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimQuery.Filter;
import io.tallywire.rest.query.QueryParameters;

/** A {@link Filter} as it stands in a query. */
public class ClaimFilterParameters {
    @QueryParam("article")
    @Nullable
    String article;
    @QueryParam("series")
    @Nullable
    String series;
    @QueryParam("source")
    @Parameter(description = "who vouches for the figure: whom the text names, else the publisher")
    @Nullable
    String source;
    @QueryParam("publisher")
    @Nullable
    String publisher;
    @QueryParam("origin")
    @Parameter(description = "the id of a text that several articles may have")
    @Nullable
    String origin;
    @QueryParam("match")
    @Parameter(description = "label matcher such as counted=\"fatality\", may be repeated")
    List<String> match = List.of();
    @QueryParam("from")
    @Parameter(description = "first moment of publication")
    @Nullable
    String from;
    @QueryParam("to")
    @Parameter(description = "moment of publication before which a claim must lie")
    @Nullable
    String to;

    /** @throws jakarta.ws.rs.WebApplicationException 400 if one of them cannot be understood */
    public Filter read() {
        return new Filter(article, series, source, publisher, origin, match, QueryParameters.instant("from", from),
                QueryParameters.instant("to", to));
    }
}
