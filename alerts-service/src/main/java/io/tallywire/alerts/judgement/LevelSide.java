package io.tallywire.alerts.judgement;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Difference;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.figures.Interval;

/**
 * On which side of a rule's level a series stands. A crossing in the direction of the rule fires at the level, but after one
 * that fired the next counts only once the consensus has gone back beyond the level by the rule's share of its threshold.
 *
 * @param fired whether the last change of sides was a crossing that the rule wants to hear of
 * @param seen the newest consensus on that side: what the next crossing starts from, however long ago it was
 */
public record LevelSide(boolean above, boolean fired, Baseline seen) {
    /** Where a series starts; null while its consensus, a bound, may lie on either side. */
    static @Nullable LevelSide of(BigDecimal level, Baseline now) {
        return isAbove(level, now.consensus()).map(above -> new LevelSide(above, false, now)).orElse(null);
    }

    /** Whether that consensus is a crossing that the rule wants to hear of. */
    boolean isCrossed(Rule rule, Interval consensus, String unit) {
        return isWanted(rule) && isOtherSide(rule, consensus, unit);
    }

    /** The side after that consensus. */
    LevelSide after(Rule rule, Baseline now) {
        String unit = now.estimate().unit();
        if (!unit.equals(seen.estimate().unit())) {
            return this;
        }
        return isOtherSide(rule, now.consensus(), unit) ? new LevelSide(!above, isWanted(rule), now)
                : new LevelSide(above, fired, now);
    }

    private boolean isWanted(Rule rule) {
        return rule.direction() == Direction.BOTH || (rule.direction() == Direction.RISE) != above;
    }

    private boolean isOtherSide(Rule rule, Interval consensus, String unit) {
        BigDecimal level = rule.level();
        if (level == null || isAbove(level, consensus).filter(now -> now != above).isEmpty()) {
            return false;
        }
        BigDecimal nearest = above ? consensus.upper() : consensus.lower();
        boolean mustBeBeyond = fired || !isWanted(rule);
        return !mustBeBeyond || nearest != null && rule.keepsOpen(new Difference(level, nearest, false), unit);
    }

    private static Optional<Boolean> isAbove(BigDecimal level, Interval consensus) {
        BigDecimal lower = consensus.lower();
        BigDecimal upper = consensus.upper();
        return lower != null && lower.compareTo(level) >= 0 ? Optional.of(true)
                : upper != null && upper.compareTo(level) < 0 ? Optional.of(false) : Optional.empty();
    }
}
