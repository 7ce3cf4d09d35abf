package io.tallywire.claims.decision;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.FilingLock;
import io.tallywire.claims.series.SeriesConfig;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesRepository;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;

/** What every decision about a series begins and ends with. */
@ApplicationScoped
public class DecisionDesk {
    private final FilingLock filing;
    private final SeriesRepository series;
    private final DecisionRepository decisions;
    private final ClaimRepository claims;
    private final SeriesConfig config;
    private final Outbox outbox;

    public DecisionDesk(FilingLock filing, SeriesRepository series, DecisionRepository decisions, ClaimRepository claims,
            SeriesConfig config, Outbox outbox) {
        this.filing = filing;
        this.series = series;
        this.decisions = decisions;
        this.claims = claims;
        this.config = config;
        this.outbox = outbox;
    }

    /**
     * The series to decide about; nothing is filed until the decision is committed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, 409 if it was merged into another
     */
    SeriesEntity begin(String id) {
        filing.takeAlone();
        return open(id);
    }

    SeriesEntity open(String id) {
        SeriesEntity one = series.known(id);
        if (one.isMerged()) {
            throw Refusal.conflict("Merged series", "Series '" + id + "' was merged: its claims are in '" + series.holder(one)
                    + "'. Decide about that one.");
        }
        return one;
    }

    /** The decision of that number about a series, the same way. */
    DecisionEntity beginUndoing(String seriesId, long decision) {
        filing.takeAlone();
        series.known(seriesId);
        return decisions.findByIdOptional(decision).filter(one -> one.touched().contains(seriesId))
                .orElseThrow(() -> Refusal.unknown("Unknown decision", "There is no decision " + decision + " about series '"
                        + seriesId + "'. GET /series/" + seriesId + "/decisions lists them."));
    }

    /** The times at which claims with the labels of a series are meant: all but those of other runs with the same labels. */
    Window window(SeriesEntity of) {
        List<SeriesEntity> runs = series.current(of.labels());
        int place = runs.indexOf(of);
        return new Window(place == 0 ? null : boundary(of),
                place == runs.size() - 1 ? null : boundary(runs.get(place + 1)));
    }

    private Instant boundary(SeriesEntity run) {
        return run.times().first().minus(quietPeriod());
    }

    Duration quietPeriod() {
        return config.quietPeriod();
    }

    void enter(SeriesEntity of, List<String> touched, Ruling ruling, @Nullable String by) {
        decisions.persistAndFlush(new DecisionEntity(of.id(), touched, ruling, now(), by));
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Claims have left these series: they last from the first to the last of what is left. */
    void shrink(Collection<String> seriesIds) {
        claims.flush();
        for (String id : seriesIds) {
            claims.times(id).ifPresent(times -> series.known(id).setTimes(times));
        }
    }

    /** Writes all, and tells of it. */
    void finish(List<OutboxMessage> messages) {
        claims.flush();
        try {
            outbox.append(messages);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
