package io.tallywire.alerts.judgement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.rule.Rule;

/**
 * Where a rule stands in a series.
 *
 * @param since the newest article that the series had when the rule was made or changed: what was published until then is
 *        history, and fires nothing; null where the rule was there first
 * @param hasBegun whether an article was judged, or is to be judged from the first on
 * @param baseline the consensus when the rule last alerted, or the series began; null until the series has a consensus
 * @param dispute null while the sources agree
 * @param alertedAt when the article was published that last raised an alert
 * @param side null where the rule names no level, or the consensus may lie on either side of it
 */
public record RuleState(@Nullable Position since, boolean hasBegun, @Nullable Baseline baseline,
        @Nullable OpenDispute dispute, @Nullable Instant alertedAt, @Nullable LevelSide side) {
    /** Of a rule that judges what is published after a position, or everything if that is null. */
    public static RuleState from(@Nullable Position since) {
        return new RuleState(since, since == null, null, null, null, null);
    }

    /** Whether an article is history to the rule. */
    boolean isBefore(Position article) {
        return since == null || since.compareTo(article) < 0;
    }

    /** Whether an alert was raised so shortly before that another one would be too many. */
    boolean isInCooldown(Rule rule, Instant at) {
        return alertedAt != null && rule.cooldown() != null && at.isBefore(alertedAt.plus(rule.cooldown()));
    }
}
