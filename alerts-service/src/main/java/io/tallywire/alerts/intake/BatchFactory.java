package io.tallywire.alerts.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.estimate.EstimateConfig;
import io.tallywire.alerts.estimate.SeriesStateEntity;
import io.tallywire.alerts.estimate.TrackedClaimRepository;
import io.tallywire.alerts.rule.RuleRepository;

/** Opens a batch with what it needs to know of its series, each looked up once. */
@ApplicationScoped
public class BatchFactory {
    private final TrackedClaimRepository claims;
    private final AlertRepository alerts;
    private final RuleRepository rules;
    private final EstimateConfig config;

    public BatchFactory(TrackedClaimRepository claims, AlertRepository alerts, RuleRepository rules, EstimateConfig config) {
        this.claims = claims;
        this.alerts = alerts;
        this.rules = rules;
        this.config = config;
    }

    /** The batch happens at one moment, as precise as PostgreSQL keeps it. */
    SeriesBatch open(Map<String, SeriesStateEntity> states) {
        return new SeriesBatch(states, claims, alerts, new Judgement(rules.inForce(), config.freshness()),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
