package io.tallywire.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.util.StdConverter;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;
import io.tallywire.figures.TimeSpan;

/**
 * A {@link Claim} as it stands in JSON, field by field. Jackson buffers whatever belongs to an unwrapped component and reads it
 * a second time, for each level; reading claims is most of what the alerts service does.
 */
record FlatClaim(String id, String articleId, String publisher, @Nullable String url, Instant publishedAt, Instant receivedAt,
        String seriesId, int revision, String origin, ClaimStatus status, String quote, Interval value, int start, int end,
        String text, @Nullable BigDecimal lower, @Nullable BigDecimal upper, Hedge hedge, String unit, Role role,
        @Nullable Counted counted, Modality modality, @Nullable Source source, @Nullable TimeSpan time,
        Map<String, String> labels, Span sentence, double confidence) {

    static final class ToClaim extends StdConverter<FlatClaim, Claim> {
        @Override
        public Claim convert(FlatClaim flat) {
            return flat.claim();
        }
    }

    Claim claim() {
        Figure figure = new Figure(start, end, text, new Interval(lower, upper), hedge, unit, role, counted, modality, source,
                time, labels, sentence, confidence);
        return new Claim(id, articleId, publisher, url, publishedAt, receivedAt, seriesId, revision, origin, status, quote,
                value, figure);
    }
}
