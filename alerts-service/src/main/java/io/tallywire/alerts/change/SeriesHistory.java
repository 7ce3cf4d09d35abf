package io.tallywire.alerts.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The estimates of a series: of each source its latest claim, by time of publication and then by place in the text. A source
 * may appear under several names; which of them are one voice depends on all names of the series together.
 */
public final class SeriesHistory {
    private final Map<String, Estimate> latest = new HashMap<>();
    private Map<String, String> voices = Map.of();

    /** The history that these estimates make, in whatever order. */
    public static SeriesHistory of(Collection<Estimate> estimates) {
        SeriesHistory history = new SeriesHistory();
        history.expect(estimates.stream().map(Estimate::source).toList());
        estimates.forEach(history::add);
        return history;
    }

    /** Adds names, so that the voices are told apart as if they had been heard. */
    public void expect(Collection<String> names) {
        if (!voices.keySet().containsAll(names)) {
            voices = voicesWith(names);
        }
    }

    /** Whether those names would change which of the names before are one voice. */
    public boolean isRegroupedBy(Collection<String> names) {
        return !voices.keySet().containsAll(names) && !voicesWith(names).entrySet().containsAll(voices.entrySet());
    }

    public void add(Estimate estimate) {
        expect(Set.of(estimate.source()));
        latest.merge(estimate.source(), estimate, SeriesHistory::later);
    }

    /** The claims that make it, by their ids, in order: all that has to be kept of it. */
    public List<String> claims() {
        return latest.values().stream().map(one -> one.claim().id()).sorted().toList();
    }

    public boolean isEmpty() {
        return latest.isEmpty();
    }

    /** The voice to which a name belongs. */
    public String voice(String name) {
        return voices.getOrDefault(name, name);
    }

    /** What the source of that name held last. */
    public Optional<Estimate> of(String name) {
        String voice = voice(name);
        return latest.values().stream().filter(one -> voice(one.source()).equals(voice)).max(Estimate.ORDER)
                .map(one -> one.as(voice));
    }

    /** The estimates of the sources heard within the window that ends at a time, the latest first, each under its voice. */
    public List<Estimate> heard(Instant until, Duration window) {
        Map<String, Estimate> byVoice = new HashMap<>();
        for (Estimate one : latest.values()) {
            if (!one.publishedAt().isBefore(until.minus(window))) {
                String voice = voice(one.source());
                byVoice.merge(voice, one.as(voice), SeriesHistory::later);
            }
        }
        List<Estimate> heard = new ArrayList<>(byVoice.values());
        heard.sort(Estimate.ORDER.reversed());
        return heard;
    }

    private Map<String, String> voicesWith(Collection<String> names) {
        Set<String> all = new HashSet<>(voices.keySet());
        all.addAll(names);
        return KnownVoices.SHARED.of(all);
    }

    private static Estimate later(Estimate one, Estimate other) {
        return Estimate.ORDER.compare(one, other) > 0 ? one : other;
    }
}
