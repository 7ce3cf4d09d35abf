package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;

/** Makes one alert of all that an article changed in a series, by the eyes of one rule. */
public final class AlertDrafting {
    /** The kind that tells most about a change leads; within it the largest difference. */
    private static final Comparator<Change> LEADING = Comparator.<Change, ChangeKind> comparing(Change::kind)
            .thenComparing(Comparator.<Change> comparingDouble(change -> change.difference().weight()).reversed());

    private AlertDrafting() {
    }

    /** Empty where the rule wants none of the changes. */
    public static Optional<Alert> draft(Rule rule, String seriesId, Map<String, String> labels, List<Change> changes,
            Instant now) {
        List<Change> wanted = changes.stream().filter(change -> rule.wants(change, change.after().unit())).sorted(LEADING)
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Change leading = wanted.getFirst();
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        wanted.forEach(change -> kinds.add(change.kind()));
        var before = leading.before().claim();
        var after = leading.after().claim();
        return Optional
                .of(new Alert(AlertId.of(rule.id(), seriesId, before.id(), after.id()), rule.id(), seriesId, labels, kinds,
                        rule.severityOf(leading.difference()), AlertStatus.OPEN, AlertSide.of(before), AlertSide.of(after),
                        leading.difference().relative().orElse(null), leading.difference().absolute(),
                        Explanation.of(leading, labels), now, after.articleId(), null));
    }
}
