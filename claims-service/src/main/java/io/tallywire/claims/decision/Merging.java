package io.tallywire.claims.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.decision.Ruling.Absorbed;
import io.tallywire.claims.filing.ClaimFiling;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesRepository;
import io.tallywire.claims.series.Times;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Makes one series of several. */
@ApplicationScoped
public class Merging {
    private final DecisionDesk desk;
    private final SeriesRepository series;
    private final ClaimRepository claims;
    private final ClaimFiling filing;

    public Merging(DecisionDesk desk, SeriesRepository series, ClaimRepository claims, ClaimFiling filing) {
        this.desk = desk;
        this.series = series;
        this.claims = claims;
        this.filing = filing;
    }

    @Transactional
    public void merge(String id, Requests.Merge request) {
        SeriesEntity into = desk.begin(id);
        List<SeriesEntity> from = request.from().stream().distinct().map(one -> mergeable(one, into)).toList();
        Times times = from.stream().map(SeriesEntity::times).reduce(into.times(), Times::and);
        refuseIfOthersBetween(into, from, times);
        List<Absorbed> absorbed = from.stream().map(one -> new Absorbed(one.id(), one.labels(), window(one, into))).toList();
        List<String> ids = from.stream().map(SeriesEntity::id).toList();
        desk.enter(into, Stream.concat(Stream.of(id), ids.stream()).toList(), new Ruling.Merge(absorbed, into.labels()),
                request.by());
        from.forEach(one -> one.mergeInto(into));
        into.setTimes(times);
        List<OutboxMessage> messages = new ArrayList<>();
        filing.refile(claims.ofSeries(ids), Set.of(), messages);
        desk.finish(messages);
    }

    private SeriesEntity mergeable(String id, SeriesEntity into) {
        SeriesEntity one = desk.open(id);
        String unit = one.labels().get("unit");
        if (one.id().equals(into.id())) {
            throw Refusal.senseless("Nothing to merge", "'from' must not hold the series itself.");
        }
        if (!Objects.equals(unit, into.labels().get("unit"))) {
            throw Refusal.senseless("Units differ", "The values of series '" + id + "' are in '" + unit + "', those of '"
                    + into.id() + "' in '" + into.labels().get("unit") + "': they cannot be compared.");
        }
        return one;
    }

    /** A run of the same labels is meant by its own time alone. */
    private Window window(SeriesEntity one, SeriesEntity into) {
        Times times = one.times();
        return one.labels().equals(into.labels()) ? new Window(times.first(), times.last().plusNanos(1000)) : desk.window(one);
    }

    private void refuseIfOthersBetween(SeriesEntity into, List<SeriesEntity> from, Times times) {
        series.current(into.labels()).stream()
                .filter(other -> !other.equals(into) && !from.contains(other)
                        && other.times().isNear(times, desk.quietPeriod()))
                .findFirst().ifPresent(between -> {
                    throw Refusal.senseless("Another series between", "Series '" + between.id()
                            + "' has the labels of this one and lies at the same time as those to be merged: put it into 'from' too.");
                });
    }
}
