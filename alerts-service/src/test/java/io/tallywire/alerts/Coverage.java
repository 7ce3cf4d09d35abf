package io.tallywire.alerts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.judgement.ArticleClaims;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimStatus;
import io.tallywire.events.Severity;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;

/** Articles about one invented series, as the pure parts of the service take them. */
public record Coverage(String articleId, String publisher, String origin, Instant at, List<Said> said) {
    public static final String SERIES = "quake";
    public static final Map<String, String> LABELS = Map.of("counted", "fatality", "place", "PT/Serra", "unit", "1");
    public static final Instant BEGINNING = Instant.parse("2026-05-01T06:00:00Z");

    /** What an article says, by whom; null for its publisher. */
    public record Said(@Nullable String source, Interval value, Role role, Modality modality, @Nullable Interval from,
            boolean alsoTotal, String unit) {
        public static Said point(@Nullable String source, Number number) {
            return new Said(source, Interval.point(new BigDecimal(number.toString())), Role.LEVEL, Modality.ASSERTED, null,
                    false, "1");
        }

        public static Said interval(@Nullable String source, @Nullable Number lower, @Nullable Number upper) {
            return new Said(source, Coverage.interval(lower, upper), Role.LEVEL, Modality.ASSERTED, null, false, "1");
        }

        public static Said change(@Nullable String source, Number from, Number to) {
            return new Said(source, Coverage.interval(to, to), Role.TO, Modality.ASSERTED, Coverage.interval(from, from),
                    false, "1");
        }

        public Said in(String otherUnit) {
            return new Said(source, value, role, modality, from, alsoTotal, otherUnit);
        }

        public Said asTotalAndIncrease() {
            return new Said(source, value, role, modality, from, true, unit);
        }

        public Said denied() {
            return new Said(source, value, role, Modality.DENIED, from, alsoTotal, unit);
        }
    }

    /** An article of the Serra Diary, so many hours after the beginning. */
    public static Coverage after(double hours, Said... said) {
        return new Coverage("a" + hours, "Serra Diary", "a" + hours, at(hours), List.of(said));
    }

    /** A copy of this article by another publisher. */
    public Coverage copiedBy(String other, double hours, Said... instead) {
        return new Coverage("copy" + hours, other, origin, at(hours), instead.length == 0 ? said : List.of(instead));
    }

    public static Instant at(double hours) {
        return BEGINNING.plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    public static Interval interval(@Nullable Number lower, @Nullable Number upper) {
        return new Interval(lower == null ? null : new BigDecimal(lower.toString()),
                upper == null ? null : new BigDecimal(upper.toString()));
    }

    public ArticleClaims claims() {
        return ArticleClaims.of(events());
    }

    public List<ClaimRecorded> events() {
        List<ClaimRecorded> events = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said one = said.get(i);
            Claim start = one.from() == null ? null
                    : claim(100 * i, new Said(one.source(), one.from(), Role.FROM, Modality.ASSERTED, null, false, one.unit()));
            events.add(new ClaimRecorded(claim(100 * i + 50, one), LABELS, i + 1, said.size(), start, false,
                    one.alsoTotal() ? "other" : null));
        }
        return events;
    }

    private Claim claim(int start, Said one) {
        Figure figure = new Figure(start, start + 5, "5", one.value(), Hedge.EXACT, one.unit(), one.role(), null,
                one.modality(),
                one.source() == null ? null : new Source(one.source(), start + 10, start + 15), null,
                Map.of("unit", one.unit()), new Span(start, start + 40), 0.9);
        return new Claim(UUID.nameUUIDFromBytes((articleId + '/' + start).getBytes(StandardCharsets.UTF_8)).toString(),
                articleId,
                publisher, null, at, at, SERIES, 1, origin, ClaimStatus.ACTIVE, "A sentence.", one.value(), figure);
    }

    /** As the default rule, with some things changed by the caller. */
    public static Rule rule(double relative, ChangeKind... kinds) {
        return new Rule("r", "a rule", List.of(), Set.of(kinds), relative, null, null, Direction.BOTH, null, 0.5,
                Map.of(Severity.WARNING, 0.5, Severity.CRITICAL, 1.0), null, true);
    }

    public static Rule withCooldown(Rule rule, Duration cooldown) {
        return new Rule(rule.id(), rule.name(), rule.match(), rule.kinds(), rule.relative(), rule.floor(), rule.level(),
                rule.direction(), cooldown, rule.rearm(), rule.severities(), rule.topic(), rule.enabled());
    }

    public static Rule withLevel(Rule rule, Number level, Direction direction) {
        return new Rule(rule.id(), rule.name(), rule.match(), rule.kinds(), rule.relative(), rule.floor(),
                new BigDecimal(level.toString()), direction, rule.cooldown(), rule.rearm(), rule.severities(), rule.topic(),
                rule.enabled());
    }
}
