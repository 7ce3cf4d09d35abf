package io.tallywire.claims.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.series.SeriesRepository.Opening;

/** Finds the series that figures belong to by their labels, and opens those that are missing. */
@ApplicationScoped
public class SeriesResolver {
    private final SeriesRepository repository;
    private final SeriesConfig config;

    public SeriesResolver(SeriesRepository repository, SeriesConfig config) {
        this.repository = repository;
        this.config = config;
    }

    /** Labels of a figure and when it was published. */
    public record Wanted(Map<String, String> labels, Instant publishedAt) {
    }

    /**
     * The series of each, locked until the end of the transaction: claims of one series are written, and so published, one
     * transaction
     * after another.
     */
    public Map<Wanted, SeriesEntity> resolve(Collection<Wanted> wanted) {
        Map<LabelKey, List<Wanted>> byKey = new TreeMap<>(Comparator.comparing(LabelKey::text));
        wanted.stream().distinct().sorted(Comparator.comparing(Wanted::publishedAt))
                .forEach(one -> byKey.computeIfAbsent(LabelKey.of(one.labels()), key -> new ArrayList<>()).add(one));
        List<String> keys = byKey.keySet().stream().map(LabelKey::text).toList();
        Map<String, List<SeriesEntity>> known = locked(keys);
        Map<Wanted, SeriesEntity> resolved = new HashMap<>();
        while (!take(byKey, known, resolved)) {
            repository.flush();
            known = locked(keys);
        }
        return resolved;
    }

    /** Gives each its open series; where there are none, opens them and answers false: the rows must be read again. */
    private boolean take(Map<LabelKey, List<Wanted>> byKey, Map<String, List<SeriesEntity>> known,
            Map<Wanted, SeriesEntity> resolved) {
        List<Opening> openings = new ArrayList<>();
        for (var entry : byKey.entrySet()) {
            List<SeriesEntity> runs = known.getOrDefault(entry.getKey().text(), List.of());
            for (Wanted one : entry.getValue()) {
                var open = runs.stream().filter(series -> series.isOpenAt(one.publishedAt(), config.quietPeriod()))
                        .max(Comparator.comparing(SeriesEntity::period));
                if (open.isEmpty()) {
                    openings.add(new Opening(entry.getKey(), runs.size(), one.labels(), one.publishedAt()));
                    break;
                }
                open.get().stretchTo(one.publishedAt());
                resolved.put(one, open.get());
            }
        }
        if (!openings.isEmpty()) {
            repository.open(openings);
        }
        return openings.isEmpty();
    }

    private Map<String, List<SeriesEntity>> locked(List<String> keys) {
        Map<String, List<SeriesEntity>> byKey = new HashMap<>();
        if (!keys.isEmpty()) {
            repository.lock(keys)
                    .forEach(series -> byKey.computeIfAbsent(series.labelKey(), key -> new ArrayList<>()).add(series));
        }
        return byKey;
    }
}
