package io.tallywire.events;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

/**
 * One of the two estimates that an alert compares, with the words it stands on.
 *
 * @param interval in the base unit of the series
 * @param source who vouches for it
 * @param quote the sentence in which the figure stands
 * @param start where the figure begins in the article's text, in UTF-16 units
 */
public record AlertSide(String claimId, @JsonUnwrapped Interval interval, Hedge hedge, String source, String quote,
        String articleId,
        String publisher, @Nullable String url, int start, int end) {
    public static AlertSide of(Claim claim) {
        var figure = claim.figure();
        return new AlertSide(claim.id(), claim.value(), figure.hedge(), claim.voucher(), claim.quote(), claim.articleId(),
                claim.publisher(), claim.url(), figure.start(), figure.end());
    }
}
