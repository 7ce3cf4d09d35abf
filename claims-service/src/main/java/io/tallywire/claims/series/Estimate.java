package io.tallywire.claims.series;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;

/**
 * One point of a series' timeline.
 *
 * @param lower in the base unit of the series, as `upper`; null where that side is open
 * @param role `from` is a value that its source gives up: no estimate of anybody any more
 * @param origin the text that the article has: claims of one origin are copies of each other
 */
public record Estimate(Instant publishedAt, String source, @Nullable BigDecimal lower, @Nullable BigDecimal upper, Hedge hedge,
        Role role, Modality modality, String claimId, String articleId, String publisher, @Nullable String url, String text,
        String origin) {
    static Estimate of(Claim claim) {
        var figure = claim.figure();
        return new Estimate(claim.publishedAt(), claim.voucher(), claim.value().lower(), claim.value().upper(), figure.hedge(),
                figure.role(), figure.modality(), claim.id(), claim.articleId(), claim.publisher(), claim.url(), figure.text(),
                claim.origin());
    }
}
