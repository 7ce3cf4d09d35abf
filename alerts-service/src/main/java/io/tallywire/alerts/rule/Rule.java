package io.tallywire.alerts.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Difference;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;

/**
 * What someone calls news.
 *
 * @param match label matchers, all of which a series must fulfil; none selects every series
 * @param relative least relative change, 0.2 for 20 %; rise and fall weigh the same
 * @param floor least absolute change of counts; shares, money and measures have no smallest step that all news of them shares
 * @param level in the base unit of the series: the consensus that crosses it is a `crossing`
 * @param cooldown how long after an alert, by time of publication, further news of the series only updates it
 * @param rearm share of the threshold under which a disagreement has ended, and by which the consensus must have gone back
 *        before it can cross the level again
 * @param severities from which relative change on an alert has that severity; below the least it is `info`
 * @param topic the NAME of `alerts.NAME`, to which its alerts go as well as to `alerts`
 */
public record Rule(String id, String name, List<String> match, Set<ChangeKind> kinds, double relative,
        @Nullable BigDecimal floor, @Nullable BigDecimal level, Direction direction,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Duration cooldown,
        double rearm, Map<Severity, Double> severities, @Nullable String topic, boolean enabled) {
    public static final String DEFAULT_ID = "default";

    private static final String COUNTS = "1";

    /** Whether it asks for that kind of change, that way and that large. */
    public boolean wants(Change change) {
        return kinds.contains(change.kind()) && change.compared().map(difference -> direction.takes(difference.absolute())
                && (change.kind() == ChangeKind.CROSSING || calls(difference, change.after().unit()))).orElse(true);
    }

    /** Whether a difference in that unit is large enough. */
    public boolean calls(Difference difference, String unit) {
        return difference.reaches(relative, unit.equals(COUNTS) ? floor : null);
    }

    /** Whether a difference in that unit is large enough for what was open to stay open. */
    public boolean keepsOpen(Difference difference, String unit) {
        return difference.reaches(relative * rearm,
                unit.equals(COUNTS) && floor != null ? floor.multiply(BigDecimal.valueOf(rearm)) : null);
    }

    public Severity severityOf(Difference difference) {
        return severities.entrySet().stream().filter(step -> difference.reaches(step.getValue(), null)).map(Map.Entry::getKey)
                .max(Severity::compareTo).orElse(Severity.INFO);
    }
}
