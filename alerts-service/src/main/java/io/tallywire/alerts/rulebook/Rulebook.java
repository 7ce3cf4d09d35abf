package io.tallywire.alerts.rulebook;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.alerts.alert.AlertChanges;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.estimate.SeriesStateStore;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleRepository;
import io.tallywire.alerts.silence.SilenceRepository;

/** Makes, changes and deletes rules. What was raised by a rule stays; what stood open under it ends with it. */
@ApplicationScoped
public class Rulebook {
    private final RuleRepository rules;
    private final AlertRepository alerts;
    private final SeriesStateStore states;
    private final SilenceRepository silences;
    private final AlertLog log;

    public Rulebook(RuleRepository rules, AlertRepository alerts, SeriesStateStore states, SilenceRepository silences,
            AlertLog log) {
        this.rules = rules;
        this.alerts = alerts;
        this.states = states;
        this.silences = silences;
        this.log = log;
    }

    /** @return whether there was none of that id before */
    @Transactional(rollbackOn = SQLException.class)
    public boolean put(Rule rule) throws SQLException {
        boolean isNew = rules.findById(rule.id()) == null;
        rules.put(rule);
        if (!rule.enabled()) {
            endDisputes(rule.id(), "its rule was switched off.");
        }
        return isNew;
    }

    /** @return whether there was such a rule */
    @Transactional(rollbackOn = SQLException.class)
    public boolean delete(String id) throws SQLException {
        endDisputes(id, "its rule was deleted.");
        return rules.deleteById(id);
    }

    private void endDisputes(String ruleId, String why) throws SQLException {
        Set<String> series = alerts.seriesDisputedBy(ruleId);
        states.lock(series, List.of());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        AlertChanges changes = new AlertChanges(alerts, silences.inForce(now), series, List.of(), now);
        series.forEach(id -> changes.resolveDisputes(id, alert -> alert.ruleId().equals(ruleId), why));
        alerts.flush();
        log.append(changes.entries());
    }
}
