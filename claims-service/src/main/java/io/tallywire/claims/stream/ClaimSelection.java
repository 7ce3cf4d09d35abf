package io.tallywire.claims.stream;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimQuery.Filter;
import io.tallywire.claims.claim.ClaimView;
import io.tallywire.events.Claim;
import io.tallywire.rest.matcher.LabelMatcher;

/** A filter of lists, for claims one by one. */
record ClaimSelection(Filter filter, List<LabelMatcher> matchers) implements Predicate<ClaimView> {
    /** @throws io.tallywire.rest.matcher.MatcherSyntaxException if one of its matchers is none */
    static ClaimSelection of(Filter filter) {
        return new ClaimSelection(filter, filter.match().stream().map(LabelMatcher::parse).toList());
    }

    @Override
    public boolean test(ClaimView view) {
        Claim claim = view.claim();
        return isOrAny(filter.article(), claim.articleId()) && isOrAny(filter.series(), claim.seriesId())
                && isOrAny(filter.source(), claim.voucher()) && isOrAny(filter.publisher(), claim.publisher())
                && isOrAny(filter.origin(), claim.origin())
                && (filter.from() == null || !claim.publishedAt().isBefore(filter.from()))
                && (filter.to() == null || claim.publishedAt().isBefore(filter.to()))
                && matchers.stream().allMatch(matcher -> matcher.matches(view.seriesLabels()));
    }

    private static boolean isOrAny(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
