package io.tallywire.claims.series;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.series.RunPlan.Known;
import io.tallywire.claims.series.RunPlan.Run;
import io.tallywire.claims.series.SeriesRepository.Opening;

/** Finds the series of sets of labels at times of publication, opens those that are missing, and joins those that have met. */
@ApplicationScoped
public class SeriesResolver {
    private final SeriesRepository repository;
    private final SeriesConfig config;

    public SeriesResolver(SeriesRepository repository, SeriesConfig config) {
        this.repository = repository;
        this.config = config;
    }

    /** Labels, and when what has them was published. */
    public record Wanted(Map<String, String> labels, Times times) {
    }

    /** A series whose claims belong to another, because a claim between the two has come. */
    public record Joined(SeriesEntity absorbed, SeriesEntity into) {
    }

    /** @param joined what was joined on the way: the claims of the absorbed are to be moved */
    public record Resolution(Map<Wanted, SeriesEntity> series, List<Joined> joined) {
    }

    /**
     * The series of each, locked until the end of the transaction: claims of one series are written, and so published, one
     * transaction after another.
     */
    public Resolution resolve(Collection<Wanted> wanted) {
        Map<LabelKey, List<Wanted>> byKey = new TreeMap<>(Comparator.comparing(LabelKey::text));
        wanted.stream().distinct()
                .forEach(one -> byKey.computeIfAbsent(LabelKey.of(one.labels()), key -> new ArrayList<>()).add(one));
        Rows rows = lock(byKey.keySet());
        List<Opening> missing = missing(byKey, rows);
        while (!missing.isEmpty()) {
            repository.open(missing);
            rows = lock(byKey.keySet());
            missing = missing(byKey, rows);
        }
        Resolution resolution = new Resolution(new HashMap<>(), new ArrayList<>());
        for (var entry : byKey.entrySet()) {
            for (Run run : runs(entry.getKey(), entry.getValue(), rows)) {
                take(run, rows.byId(), entry.getValue(), resolution);
            }
        }
        return resolution;
    }

    /**
     * What is stored of some sets of labels.
     *
     * @param current the series that have each of them now
     * @param next the number of the run that would be opened next under each
     */
    private record Rows(Map<String, SeriesEntity> byId, Map<String, List<Known>> current, Map<String, Integer> next) {
    }

    private Rows lock(Collection<LabelKey> keys) {
        Rows rows = new Rows(new HashMap<>(), new HashMap<>(), new HashMap<>());
        if (keys.isEmpty()) {
            return rows;
        }
        for (SeriesEntity series : repository.lock(keys.stream().map(LabelKey::text).toList())) {
            rows.byId().put(series.id(), series);
            rows.next().merge(series.labelKey(), series.period() + 1, Math::max);
            if (!series.isMerged()) {
                rows.current().computeIfAbsent(series.currentKey(), key -> new ArrayList<>())
                        .add(new Known(series.id(), series.period(), series.times()));
            }
        }
        return rows;
    }

    /** Another instance may have opened them meanwhile: the rows are to be read again. */
    private List<Opening> missing(Map<LabelKey, List<Wanted>> byKey, Rows rows) {
        List<Opening> openings = new ArrayList<>();
        byKey.forEach((key, wanted) -> {
            int next = rows.next().getOrDefault(key.text(), 0);
            for (Run run : runs(key, wanted, rows)) {
                if (run.known().isEmpty()) {
                    openings.add(new Opening(key, next++, wanted.getFirst().labels(), run.times()));
                }
            }
        });
        return openings;
    }

    private List<Run> runs(LabelKey key, List<Wanted> wanted, Rows rows) {
        return RunPlan.of(rows.current().getOrDefault(key.text(), List.of()), wanted.stream().map(Wanted::times).toList(),
                config.quietPeriod());
    }

    private static void take(Run run, Map<String, SeriesEntity> byId, List<Wanted> wanted, Resolution resolution) {
        List<SeriesEntity> parts = run.known().stream().map(one -> requireNonNull(byId.get(one.id()))).toList();
        SeriesEntity kept = parts.getFirst();
        for (SeriesEntity absorbed : parts.subList(1, parts.size())) {
            absorbed.mergeInto(kept);
            resolution.joined().add(new Joined(absorbed, kept));
        }
        if (!run.times().equals(kept.times())) {
            kept.setTimes(run.times());
        }
        wanted.stream().filter(one -> run.times().holds(one.times().first())).forEach(one -> {
            if (LabelKey.tellsMore(one.labels(), kept.labels())) {
                kept.relabel(one.labels());
            }
            resolution.series().put(one, kept);
        });
    }
}
