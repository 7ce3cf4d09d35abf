package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Difference;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.Severity;

/** Makes one alert of all that a rule found in an article. */
public final class AlertDrafting {
    private AlertDrafting() {
    }

    public static Alert draft(Finding finding, String seriesId, Map<String, String> labels, Instant now) {
        Change leading = finding.leading();
        Estimate before = leading.before();
        Difference difference = leading.difference();
        var after = leading.after().claim();
        String ruleId = finding.rule().id();
        return new Alert(AlertId.of(ruleId, seriesId, before == null ? "" : before.claim().id(), after.id()), ruleId,
                seriesId, labels, finding.kinds(),
                difference == null ? Severity.INFO : finding.rule().severityOf(difference), AlertStatus.OPEN,
                before == null ? null : AlertSide.of(before.claim()), AlertSide.of(after),
                difference == null ? null : difference.relative().orElse(null),
                difference == null ? null : difference.absolute(), Explanation.of(finding, labels), now,
                finding.articleId(), null, List.of());
    }
}
