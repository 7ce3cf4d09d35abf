package io.tallywire.alerts.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
 * @param severities from which relative change on an alert has that severity; below the least it is `info`
 */
public record Rule(String id, String name, List<String> match, Set<ChangeKind> kinds, double relative,
        @Nullable BigDecimal floor,
        Map<Severity, Double> severities) {
    public static final String DEFAULT_ID = "default";

    private static final String COUNTS = "1";

    public boolean wants(Change change, String unit) {
        return kinds.contains(change.kind()) && calls(change.difference(), unit);
    }

    /** Whether a difference in that unit is large enough. */
    public boolean calls(Difference difference, String unit) {
        return difference.reaches(relative, unit.equals(COUNTS) ? floor : null);
    }

    public Severity severityOf(Difference difference) {
        return severities.entrySet().stream().filter(step -> difference.reaches(step.getValue(), null)).map(Map.Entry::getKey)
                .max(Severity::compareTo).orElse(Severity.INFO);
    }
}
