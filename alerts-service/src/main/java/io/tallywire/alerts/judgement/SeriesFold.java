package io.tallywire.alerts.judgement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Copies;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.judgement.Situation.StatedEnd;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;

/**
 * One series, read article by article in order of publication: what its sources hold, and where each rule stands. The same
 * articles end in the same state whether they are read one by one as they come or all at once.
 */
public final class SeriesFold {
    private final Duration freshness;
    private final SeriesHistory history;
    private final Copies copies;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, RuleState> states = new TreeMap<>();
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Map<String, Estimate> held = new HashMap<>();
    private @Nullable Position newest;

    private SeriesFold(Collection<RuleInForce> rules, Map<String, RuleState> states, Duration freshness,
            SeriesHistory history, Copies copies, @Nullable Position newest) {
        this.freshness = freshness;
        this.history = history;
        this.copies = copies;
        this.newest = newest;
        for (RuleInForce inForce : rules) {
            Rule rule = inForce.rule();
            this.rules.put(rule.id(), rule);
            this.states.put(rule.id(), states.getOrDefault(rule.id(), RuleState.from(newest)));
        }
    }

    /**
     * A series from where it was left.
     *
     * @param rules that select the series
     * @param states by rule id; a rule without one begins here
     * @param copies what articles before said of the texts that come again
     */
    public static SeriesFold resume(Collection<RuleInForce> rules, Map<String, RuleState> states, Duration freshness,
            SeriesHistory history, Copies copies, @Nullable Position newest) {
        return new SeriesFold(rules, states, freshness, history, copies, newest);
    }

    /**
     * A series from its beginning.
     *
     * @param rules that select the series
     * @param states by rule id, of which only the position counts from which the rule judges
     * @param articles in whatever order
     * @param expected claims that are to be read next: which sources are one depends on all that a series names
     */
    public static SeriesFold of(Collection<RuleInForce> rules, Map<String, RuleState> states, Duration freshness,
            Collection<ArticleClaims> articles, Collection<ArticleClaims> expected) {
        Map<String, RuleState> begun = states.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> RuleState.from(entry.getValue().since())));
        SeriesHistory history = new SeriesHistory();
        List<ArticleClaims> inOrder = articles.stream().sorted(Comparator.comparing(ArticleClaims::position)).toList();
        history.expect(names(inOrder, expected));
        SeriesFold fold = new SeriesFold(rules, begun, freshness, history, new Copies(), null);
        inOrder.forEach(fold::read);
        return fold;
    }

    /** Whether an article may be read next: it is newer than all before, and does not change which sources are one. */
    public boolean canContinueWith(ArticleClaims article) {
        return (newest == null || newest.compareTo(article.position()) < 0)
                && !history.isRegroupedBy(article.events().stream().map(ClaimRecorded::claim).filter(Estimate::isHeld)
                        .map(copies::nameOf).toList());
    }

    /** Reads the next article. */
    public List<Finding> read(ArticleClaims article) {
        Position position = article.position();
        Instant at = position.publishedAt();
        rules.forEach((id, rule) -> states.computeIfPresent(id, (key, state) -> begin(rule, state, position)));
        Situation situation = situation(article, at);
        newest = newest == null || newest.compareTo(position) < 0 ? position : newest;
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules.values()) {
            RuleState state = states.get(rule.id());
            if (state != null && state.isBefore(position)) {
                Judgement.Step step = Judgement.apply(rule, state, situation, article.articleId());
                states.put(rule.id(), step.state());
                step.finding().ifPresent(found::add);
            }
        }
        findings.put(article.articleId(), found);
        return found;
    }

    private RuleState begin(Rule rule, RuleState state, Position position) {
        Position since = state.since();
        return state.hasBegun() || since == null || since.compareTo(position) >= 0 ? state
                : Judgement.begin(rule, state, history.heard(since.publishedAt(), freshness));
    }

    private record Said(ClaimRecorded event, Estimate estimate) {
    }

    private Situation situation(ArticleClaims article, Instant at) {
        boolean isFirst = history.isEmpty();
        List<Estimate> before = history.heard(at, freshness);
        List<Said> said = hear(article);
        Map<String, Estimate> current = new LinkedHashMap<>();
        List<StatedEnd> stated = new ArrayList<>();
        for (Said one : said) {
            Estimate estimate = one.estimate().as(history.voice(one.estimate().source()));
            current.remove(estimate.source());
            current.put(estimate.source(), estimate);
            Claim start = one.event().statedFrom();
            if (start != null) {
                stated.add(new StatedEnd(start, estimate));
            }
        }
        Map<String, Estimate> own = new HashMap<>();
        current.keySet().forEach(voice -> history.of(voice).ifPresent(last -> own.put(voice, last)));
        said.forEach(one -> history.add(one.estimate()));
        return new Situation(at, isFirst, before, history.heard(at, freshness), List.copyOf(current.values()), own, stated,
                said.stream().filter(one -> one.event().totalOrIncrease() != null).map(Said::estimate).findFirst());
    }

    private List<Said> hear(ArticleClaims article) {
        List<Said> said = new ArrayList<>();
        for (ClaimRecorded event : article.events()) {
            copies.hear(event.claim()).ifPresent(estimate -> said.add(new Said(event, estimate)));
        }
        said.forEach(one -> held.put(one.event().claim().id(), one.estimate()));
        history.expect(said.stream().map(one -> one.estimate().source()).toList());
        return said;
    }

    private static Set<String> names(Collection<ArticleClaims> inOrder, Collection<ArticleClaims> expected) {
        Copies copies = new Copies();
        return Stream.concat(inOrder.stream(), expected.stream())
                .flatMap(article -> article.events().stream()).flatMap(event -> copies.hear(event.claim()).stream())
                .map(Estimate::source).collect(Collectors.toSet());
    }

    /** What was found in an article that was read. */
    public List<Finding> findingsIn(String articleId) {
        return findings.getOrDefault(articleId, List.of());
    }

    /** What the claim's source holds by it, if anything, of the articles that were read. */
    public Optional<Estimate> heldBy(String claimId) {
        return Optional.ofNullable(held.get(claimId));
    }

    /** Where the rules that select the series stand, by rule id. */
    public Map<String, RuleState> states() {
        return Map.copyOf(states);
    }

    /** The disagreement that is open under a rule. */
    public Optional<OpenDispute> dispute(String ruleId) {
        return Optional.ofNullable(states.get(ruleId)).map(RuleState::dispute);
    }

    /** The rule of that id, if it selects the series. */
    public Optional<Rule> rule(String ruleId) {
        return Optional.ofNullable(rules.get(ruleId));
    }

    public SeriesHistory history() {
        return history;
    }

    /** The position of the newest article; null while there is none. */
    public @Nullable Position newest() {
        return newest;
    }
}
