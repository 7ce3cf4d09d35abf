package io.tallywire.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.util.StdConverter;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;
import io.tallywire.figures.TimeSpan;

/** A {@link ClaimRecorded} as it stands in JSON, for the reason of {@link FlatClaim}. */
record FlatClaimRecorded(String id, String articleId, String publisher, @Nullable String url, Instant publishedAt,
        Instant receivedAt, String seriesId, int revision, String origin, ClaimStatus status, String quote, Interval value,
        int start, int end, String text, @Nullable BigDecimal lower, @Nullable BigDecimal upper, Hedge hedge, String unit,
        Role role, @Nullable Counted counted, Modality modality, @Nullable Source source, @Nullable TimeSpan time,
        Map<String, String> labels, Span sentence, double confidence, Map<String, String> seriesLabels, int ordinal,
        int ordinals, @Nullable Claim statedFrom, boolean moved, @Nullable String totalOrIncrease) {

    static final class ToRecorded extends StdConverter<FlatClaimRecorded, ClaimRecorded> {
        @Override
        public ClaimRecorded convert(FlatClaimRecorded flat) {
            return new ClaimRecorded(flat.claim().claim(), flat.seriesLabels, flat.ordinal, flat.ordinals, flat.statedFrom,
                    flat.moved, flat.totalOrIncrease);
        }
    }

    private FlatClaim claim() {
        return new FlatClaim(id, articleId, publisher, url, publishedAt, receivedAt, seriesId, revision, origin, status, quote,
                value, start, end, text, lower, upper, hedge, unit, role, counted, modality, source, time, labels, sentence,
                confidence);
    }
}
