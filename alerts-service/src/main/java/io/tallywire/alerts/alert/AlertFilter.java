package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.rest.matcher.LabelMatcher;

/** The conditions by which clients choose alerts, in lists and streams alike; those given must all hold. */
public class AlertFilter {
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
    @Parameter(description = "such as stated-change, revision, disagreement, shift")
    @Nullable
    String kind;
    @QueryParam("severity")
    @Nullable
    String severity;
    @QueryParam("match")
    @Parameter(description = "label matcher such as counted=\"fatality\", may be repeated")
    List<String> match = List.of();
    @QueryParam("from")
    @Parameter(description = "first moment at which the alert was raised")
    @Nullable
    Instant from;
    @QueryParam("to")
    @Parameter(description = "moment before which the alert was raised")
    @Nullable
    Instant to;

    /** @throws io.tallywire.rest.matcher.MatcherSyntaxException if one of them is no matcher */
    public List<LabelMatcher> matchers() {
        return match.stream().map(LabelMatcher::parse).toList();
    }

    /** @param matchers this filter's own, read once */
    public boolean accepts(Alert alert, List<LabelMatcher> matchers) {
        return (rule == null || rule.equals(alert.ruleId()))
                && (series == null || series.equals(alert.seriesId()))
                && (article == null || article.equals(alert.articleId()))
                && (kind == null || alert.kinds().stream().anyMatch(one -> Code.of(one).equals(kind)))
                && (severity == null || Code.of(alert.severity()).equals(severity))
                && (from == null || !alert.raisedAt().isBefore(from))
                && (to == null || alert.raisedAt().isBefore(to))
                && matchers.stream().allMatch(matcher -> matcher.matches(alert.labels()));
    }
}
