package io.tallywire.rest.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.matcher.LabelMatcher;

/** The conditions of an SQL query, with their values as named parameters: what a client wrote never becomes SQL. */
public final class Conditions {
    /** So many values are looked up in the index one by one; for more it is quicker to compare each row. */
    private static final int FEW = 10;

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

    /** Sets a parameter that stands elsewhere in the query. */
    public Conditions parameter(String name, Object value) {
        parameters.put(name, value);
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
            List<String> values = matcher.operator() == LabelMatcher.Operator.EQUAL ? List.of(matcher.value())
                    : distinctValues.apply(matcher.label()).stream().filter(matcher::accepts).toList();
            if (values.isEmpty() || values.size() > FEW || values.contains("")) {
                parameters.put(name, values.toArray(String[]::new));
                conditions.add("coalesce(" + column + " ->> :" + name + "label, '') = any (:" + name + ")");
            } else {
                conditions.add(IntStream.range(0, values.size()).mapToObj(i -> {
                    parameters.put(name + "v" + i, values.get(i));
                    return "%s @> jsonb_build_object(cast(:%slabel as text), cast(:%sv%d as text))".formatted(column, name,
                            name, i);
                }).collect(Collectors.joining(" or ", "(", ")")));
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
