package io.tallywire.alerts.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The estimates of a series: of each source its latest claim, by time of publication and then by place in the text. */
public final class SeriesHistory {
    private final Map<String, Estimate> latest = new LinkedHashMap<>();

    /** @param estimates in the order in which they came in */
    public static SeriesHistory of(Collection<Estimate> estimates) {
        SeriesHistory history = new SeriesHistory();
        estimates.forEach(history::add);
        return history;
    }

    public void add(Estimate estimate) {
        if (estimate.isHeld()) {
            latest.merge(estimate.source(), estimate,
                    (known, other) -> other.publishedAt().isBefore(known.publishedAt()) ? known : other);
        }
    }

    /** What a source held last. */
    public Optional<Estimate> of(String source) {
        return Optional.ofNullable(latest.get(source));
    }

    /** A copy that can grow without changing this one. */
    public SeriesHistory with(Collection<Estimate> more) {
        SeriesHistory grown = of(latest.values());
        more.forEach(grown::add);
        return grown;
    }

    /** The estimates of the sources heard within the window that ends at a time, the latest first. */
    public List<Estimate> heard(Instant until, Duration window) {
        List<Estimate> heard = new ArrayList<>(latest.values());
        heard.removeIf(one -> one.publishedAt().isBefore(until.minus(window)));
        heard.sort(Comparator.comparing(Estimate::publishedAt).reversed());
        return heard;
    }
}
