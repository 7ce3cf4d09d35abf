package io.tallywire.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Interval;

/**
 * A figure of an article with who published it and when, in the JSON shape that REST and Kafka share.
 *
 * @param id derived from article, place in the text, and the version that said it first, so that reading an article again makes
 *        the same claims, and a correction leaves those that it does not touch
 * @param publishedAt when the article was published, by which claims are put in order
 * @param receivedAt when the article came in
 * @param revision how often the claim was filed: 1, and one more each time it is moved to another series or its series gets
 *        other labels
 * @param origin the text that the article has: the id of the first known article with it, itself or the one it is a copy of;
 *        {@code id#version} where a new version left a text that others have
 * @param quote the sentence in which the figure stands
 * @param value the figure's interval in the base unit of its series
 * @param figure its own fields stand beside those of the claim
 */
@JsonDeserialize(converter = FlatClaim.ToClaim.class)
public record Claim(String id, String articleId, String publisher, @Nullable String url, Instant publishedAt,
        Instant receivedAt,
        String seriesId, int revision, String origin, ClaimStatus status, String quote, Interval value,
        @JsonUnwrapped Figure figure) {
    /** Who vouches for the claim: whoever the text names, else the publisher. */
    public String voucher() {
        var source = figure.source();
        return source == null ? publisher : source.name();
    }

    /** Whether the text names nobody who vouches for it, so that its publisher does. */
    public boolean publisherVouches() {
        return figure.source() == null;
    }
}
