package io.tallywire.rest.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.matcher.LabelMatcher;

/** The conditions of an SQL query, with their values as named parameters: what a client wrote never becomes SQL. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition on the parameter {@code name}, unless the client left it out. */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a condition without parameter. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Adds label matchers. Regular expressions are matched here, by RE2 over the distinct values of a label, and reach the
     * database as a list
     * of values: PostgreSQL's own have another syntax and no bound on their time.
     *
     * @param column of type jsonb, that holds the labels
     * @param distinctValues all values that a label has; the empty one for rows without it
     */
    public Conditions matching(String column, List<LabelMatcher> matchers, Function<String, List<String>> distinctValues) {
        for (LabelMatcher matcher : matchers) {
            String name = "match" + conditions.size();
            parameters.put(name + "label", matcher.label());
            if (matcher.operator() == LabelMatcher.Operator.EQUAL && !matcher.value().isEmpty()) {
                parameters.put(name, matcher.value());
                conditions
                        .add(column + " @> jsonb_build_object(cast(:" + name + "label as text), cast(:" + name + " as text))");
            } else {
                parameters.put(name,
                        distinctValues.apply(matcher.label()).stream().filter(matcher::accepts).toArray(String[]::new));
                conditions.add("coalesce(" + column + " ->> :" + name + "label, '') = any (:" + name + ")");
            }
        }
        return this;
    }

    /** All of them, as they stand behind {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public void setParameters(BiConsumer<String, Object> query) {
        parameters.forEach(query);
    }
}
