package io.tallywire.alerts.change;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;

/**
 * Tells who speaks in an article whose text others have published as well. Where the text names nobody, all its copies are
 * the voice of the publisher who had it first; a number that a copy only repeats is nobody's new estimate. Claims are to be
 * heard in order of publication.
 */
public final class Copies {
    private final Map<String, String> publishers = new HashMap<>();
    private final Map<Said, String> articles = new HashMap<>();

    private record Said(String origin, String source, Interval value) {
    }

    /** What the claim's source holds by it; empty where it holds nothing, or nothing that the text did not say elsewhere. */
    public Optional<Estimate> hear(Claim claim) {
        if (!Estimate.isHeld(claim)) {
            return Optional.empty();
        }
        String source = nameOf(claim);
        if (claim.publisherVouches()) {
            publishers.putIfAbsent(claim.origin(), source);
        }
        String first = articles.putIfAbsent(new Said(claim.origin(), source, plain(claim.value())), claim.articleId());
        return first == null || first.equals(claim.articleId()) ? Optional.of(new Estimate(claim, source)) : Optional.empty();
    }

    /** The name of the source that a claim of the next article has. */
    public String nameOf(Claim claim) {
        String name = SourceName.of(claim.voucher());
        return claim.publisherVouches() ? publishers.getOrDefault(claim.origin(), name) : name;
    }

    private static Interval plain(Interval value) {
        return new Interval(plain(value.lower()), plain(value.upper()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
