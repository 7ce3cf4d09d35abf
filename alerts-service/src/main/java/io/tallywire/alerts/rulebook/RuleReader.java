package io.tallywire.alerts.rulebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.alerts.alert.Code;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.rest.field.Fields;

/** Reads a rule as a client writes it, and says of each field what it must be. */
final class RuleReader {
    static final Set<String> FIELDS = new LinkedHashSet<>(List.of("id", "name", "match", "kinds", "relative", "floor",
            "level", "direction", "cooldown", "rearm", "severities", "topic", "enabled"));
    private static final Duration LONGEST_COOLDOWN = Duration.ofDays(3650);
    private static final Set<ChangeKind> USUAL_KINDS = EnumSet.of(ChangeKind.STATED_CHANGE, ChangeKind.REVISION,
            ChangeKind.DISAGREEMENT, ChangeKind.SHIFT);

    private RuleReader() {
    }

    /**
     * @param fields read further, and checked, by the caller
     * @param id that the rule gets
     */
    static Rule read(Fields fields, String id) {
        String named = fields.text("id", 100);
        if (named != null && !named.equals(id)) {
            fields.fault("id", "is given by the address, PUT /rules/{id}, or by the server; leave it out");
        }
        String name = fields.text("name", 200);
        List<String> match = fields.matchers("match");
        Set<ChangeKind> kinds = kinds(fields);
        BigDecimal level = fields.number("level");
        if (level == null && kinds.contains(ChangeKind.CROSSING)) {
            fields.fault("level",
                    "is required for the kind crossing: the number, in the base unit of the series, to be crossed");
        } else if (level != null && !kinds.contains(ChangeKind.CROSSING)) {
            fields.fault("level", "has no use without the kind crossing; add it to `kinds`, or leave the level out");
        }
        return new Rule(id, name == null ? "Rule " + id : name, match, kinds,
                number(fields, "relative", 0.2, "must be above 0, such as 0.2 for 20 %", value -> value > 0 && value <= 1e6),
                floor(fields), level, direction(fields), fields.duration("cooldown", LONGEST_COOLDOWN),
                number(fields, "rearm", 0.5, "must be from 0 to 1, a share of the threshold",
                        value -> value >= 0 && value <= 1),
                severities(fields), topic(fields), !Objects.equals(fields.flag("enabled"), false));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is not the JSON of an object */
    static Fields fields(@Nullable String json) {
        return Fields.of(json, "Invalid rule",
                "{\"name\": \"Floods\", \"match\": [\"cause=flood\"], \"kinds\": [\"revision\"], \"relative\": 0.2}");
    }

    private static Set<ChangeKind> kinds(Fields fields) {
        List<String> names = fields.texts("kinds");
        if (names == null) {
            return USUAL_KINDS;
        }
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        for (String name : names) {
            ChangeKind kind = Code.find(ChangeKind.values(), name);
            if (kind == null) {
                fields.fault("kinds", "has no kind '" + name + "'; there are " + Code.list(ChangeKind.values()));
            } else {
                kinds.add(kind);
            }
        }
        if (names.isEmpty()) {
            fields.fault("kinds", "must name one at least of " + Code.list(ChangeKind.values()));
        }
        return kinds;
    }

    private static double number(Fields fields, String name, double absent, String wanted, Function<Double, Boolean> is) {
        BigDecimal number = fields.number(name);
        if (number != null && !is.apply(number.doubleValue())) {
            fields.fault(name, wanted);
        }
        return number == null ? absent : number.doubleValue();
    }

    private static @Nullable BigDecimal floor(Fields fields) {
        BigDecimal floor = fields.number("floor");
        if (floor != null && floor.signum() < 0) {
            fields.fault("floor", "must not be negative");
        }
        return floor;
    }

    private static Direction direction(Fields fields) {
        String name = fields.text("direction", 100);
        Direction direction = name == null ? Direction.BOTH : Code.find(Direction.values(), name);
        if (direction == null) {
            fields.fault("direction", "must be one of " + Code.list(Direction.values()));
            return Direction.BOTH;
        }
        return direction;
    }

    private static Map<Severity, Double> severities(Fields fields) {
        Map<Severity, Double> severities = new EnumMap<>(Severity.class);
        JsonNode object = fields.object("severities");
        if (object == null) {
            return severities;
        }
        object.properties().forEach(step -> {
            Severity severity = Code.find(Severity.values(), step.getKey());
            if (severity == null) {
                fields.fault("severities",
                        "has no severity '" + step.getKey() + "'; there are " + Code.list(Severity.values()));
            } else if (!step.getValue().isNumber() || step.getValue().doubleValue() < 0) {
                fields.fault("severities." + step.getKey(),
                        "must be the relative change from which on it holds, such as 0.5 for 50 %");
            } else {
                severities.put(severity, step.getValue().doubleValue());
            }
        });
        return severities;
    }

    private static @Nullable String topic(Fields fields) {
        String topic = fields.text("topic", 60);
        if (topic != null && (!topic.matches("[a-z0-9-]{1,60}") || topic.equals("dlq"))) {
            fields.fault("topic", "must be the NAME of a topic alerts.NAME, of a to z, 0 to 9 and hyphens, and not dlq");
        }
        return topic;
    }
}
