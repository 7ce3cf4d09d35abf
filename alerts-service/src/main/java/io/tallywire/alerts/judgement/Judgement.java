package io.tallywire.alerts.judgement;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Disagreement;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** Applies one rule to what an article did to a series. */
public final class Judgement {
    /** The kind that tells most about a change leads; within it the largest difference, and then the one said last. */
    private static final Comparator<Change> LEADING = Comparator.<Change, ChangeKind> comparing(Change::kind)
            .thenComparing(Comparator.comparingDouble(Change::weight).reversed())
            .thenComparing(Change::after, Estimate.ORDER.reversed())
            .thenComparing(Change::before, Comparator.nullsLast(Estimate.ORDER.reversed()));

    private Judgement() {
    }

    /** Where the rule stands after an article, and what it found in it. */
    record Step(RuleState state, Optional<Finding> finding) {
    }

    /** Where a rule stands that begins with a series that has a history. Sources that differ by then are no news. */
    static RuleState begin(Rule rule, RuleState state, List<Estimate> heard) {
        Optional<Baseline> baseline = baseline(heard, heard);
        OpenDispute dispute = disagreement(rule, heard, false).filter(found -> rule.kinds().contains(ChangeKind.DISAGREEMENT))
                .filter(found -> Comparison.of(found.before(), found.after())
                        .filter(difference -> rule.direction().takes(difference.absolute())).isPresent())
                .map(found -> new OpenDispute(found.before().claim(), found.after().claim(), true)).orElse(null);
        return new RuleState(state.since(), true, baseline.orElse(null), dispute, null, side(rule, null, baseline));
    }

    static Step apply(Rule rule, RuleState before, Situation situation, String articleId) {
        OpenDispute open = before.dispute() != null && stillDisagree(rule, situation.before()) ? before.dispute() : null;
        List<Change> wanted = ChangeDetector.ALL.stream()
                .flatMap(detector -> detector.detect(situation, rule, before).stream()).filter(rule::wants).sorted(LEADING)
                .toList();
        Optional<Finding> finding = find(rule, before, open, wanted, situation, articleId);
        boolean isNews = finding.filter(found -> !found.isOfOpenDispute()).isPresent();
        Instant alertedAt = finding.filter(found -> found.outcome() == Outcome.NEWS).isPresent() ? situation.at()
                : before.alertedAt();
        Optional<Baseline> now = baseline(situation.after(), situation.current());
        Baseline baseline = isNews || before.baseline() == null ? now.orElse(before.baseline()) : before.baseline();
        return new Step(new RuleState(before.since(), true, baseline, dispute(rule, open, wanted, situation), alertedAt,
                side(rule, before.side(), now)), finding);
    }

    /** Whether two of these sources differ by so much that an open disagreement stays open. */
    public static boolean stillDisagree(Rule rule, Collection<Estimate> heard) {
        return disagreement(rule, heard, true).isPresent();
    }

    private static Optional<Finding> find(Rule rule, RuleState before, @Nullable OpenDispute open, List<Change> wanted,
            Situation situation, String articleId) {
        List<Change> news = wanted.stream().filter(change -> open == null || change.kind() != ChangeKind.DISAGREEMENT).toList();
        Optional<Estimate> both = situation.both();
        if (news.isEmpty() && both.isPresent() && rule.kinds().contains(ChangeKind.TOTAL_OR_INCREASE)) {
            news = List.of(Change.alone(ChangeKind.TOTAL_OR_INCREASE, both.get()));
        }
        if (!news.isEmpty()) {
            Outcome outcome = before.isInCooldown(rule, situation.at()) ? Outcome.FURTHER_NEWS : Outcome.NEWS;
            return Optional.of(new Finding(rule, outcome, articleId, news, both.isPresent()));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean isNew = open != null && !open.inherited() && !wanted.stream().allMatch(situation::isRepeated);
        Outcome outcome = isNew ? Outcome.MORE_OF_DISPUTE : Outcome.NOTHING_NEW_IN_DISPUTE;
        return Optional.of(new Finding(rule, outcome, articleId, wanted, both.isPresent()));
    }

    private static @Nullable OpenDispute dispute(Rule rule, @Nullable OpenDispute open, List<Change> wanted,
            Situation situation) {
        OpenDispute newest = open;
        for (Change change : wanted.reversed()) {
            if (change.kind() == ChangeKind.DISAGREEMENT && change.before() != null) {
                newest = new OpenDispute(change.before().claim(), change.after().claim(), open != null && open.inherited());
            }
        }
        return newest != null && stillDisagree(rule, situation.after()) ? newest : null;
    }

    private static Optional<Disagreement> disagreement(Rule rule, Collection<Estimate> heard, boolean isOpen) {
        return Disagreement.among(heard,
                (difference, unit) -> isOpen ? rule.keepsOpen(difference, unit) : rule.calls(difference, unit));
    }

    /** @param latest of which the newest made that consensus */
    private static Optional<Baseline> baseline(List<Estimate> heard, List<Estimate> latest) {
        return latest.stream().max(Estimate.ORDER)
                .flatMap(newest -> Consensus.of(heard).map(consensus -> new Baseline(consensus, newest.claim())));
    }

    private static @Nullable LevelSide side(Rule rule, @Nullable LevelSide before, Optional<Baseline> now) {
        if (rule.level() == null || now.isEmpty()) {
            return before;
        }
        return before == null ? LevelSide.of(rule.level(), now.get()) : before.after(rule, now.get());
    }
}
