package io.tallywire.alerts.alert;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.matcher.LabelMatcher;
import io.tallywire.rest.query.QueryParameters;

/** An {@link AlertFilter} as it stands in a query. */
public class AlertFilterParameters {
    private static final String ALL = "all";

    @QueryParam("rule")
    @Nullable
    String rule;
    @QueryParam("series")
    @Nullable
    String series;
    @QueryParam("article")
    @Parameter(description = "the article that triggered the alert")
    @Nullable
    String article;
    @QueryParam("kind")
    @Parameter(description = "stated-change, revision, disagreement, shift, crossing, first or total-or-increase")
    @Nullable
    String kind;
    @QueryParam("severity")
    @Parameter(description = "info, warning or critical")
    @Nullable
    String severity;
    @QueryParam("acknowledged")
    @Parameter(description = "true for those that someone acknowledged, false for the others")
    @Nullable
    String acknowledged;
    @QueryParam("silenced")
    @Parameter(description = "true for those that a silence holds back, false for the others, all for both; lists have both unless told, streams and the feed the others")
    @Nullable
    String silenced;
    @QueryParam("match")
    @Parameter(description = "label matcher such as counted=\"fatality\", may be repeated")
    List<String> match = List.of();
    @QueryParam("from")
    @Parameter(description = "first moment at which the alert was raised")
    @Nullable
    String from;
    @QueryParam("to")
    @Parameter(description = "moment before which the alert was raised")
    @Nullable
    String to;

    /** @throws jakarta.ws.rs.WebApplicationException 400 if one of them cannot be understood */
    public AlertFilter read() {
        return read(ALL);
    }

    /** As for those who are told of alerts unasked: silenced ones only if they want them. */
    public AlertFilter readForFollowers() {
        return read("false");
    }

    private AlertFilter read(String usualSilenced) {
        return new AlertFilter(rule, series, article, QueryParameters.oneOf("kind", kind, AlertFilter.KINDS),
                QueryParameters.oneOf("severity", severity, AlertFilter.SEVERITIES),
                flag(QueryParameters.oneOf("acknowledged", acknowledged, List.of("true", "false"))),
                flag(QueryParameters.oneOf("silenced", silenced == null ? usualSilenced : silenced,
                        List.of("true", "false", ALL))),
                match.stream().map(LabelMatcher::parse).toList(),
                QueryParameters.instant("from", from), QueryParameters.instant("to", to));
    }

    private static @Nullable Boolean flag(@Nullable String value) {
        return value == null || value.equals(ALL) ? null : Boolean.valueOf(value);
    }
}
