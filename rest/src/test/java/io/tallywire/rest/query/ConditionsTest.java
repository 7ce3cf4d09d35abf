package io.tallywire.rest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.tallywire.rest.matcher.LabelMatcher;

class ConditionsTest {
    private static final List<String> PLACES = List.of("", "Graz", "Linz", "Wien");

    private final Map<String, Object> parameters = new HashMap<>();

    @Test
    void aValueIsLookedUpInTheIndex() {
        assertThat(sql("place=\"Graz\""))
                .isEqualTo("(l @> jsonb_build_object(cast(:match0label as text), cast(:match0v0 as text)))");
        assertThat(parameters).containsEntry("match0label", "place").containsEntry("match0v0", "Graz");
    }

    @Test
    void anExpressionBecomesTheValuesThatItMatches() {
        assertThat(sql("place=~\"(Graz|Linz)\"")).contains(" or ");
        assertThat(parameters).containsEntry("match0v0", "Graz").containsEntry("match0v1", "Linz");
    }

    @Test
    void rowsWithoutTheLabelCountAsEmpty() {
        assertThat(sql("place!=\"Graz\"")).isEqualTo("coalesce(l ->> :match0label, '') = any (:match0)");
        assertThat((Object[]) parameters.get("match0")).containsExactly("", "Linz", "Wien");
        assertThat(sql("place=\"\"")).startsWith("coalesce");
    }

    @Test
    void whatMatchesNothingSelectsNothing() {
        assertThat(sql("place=~\"Bern\"")).startsWith("coalesce");
        assertThat((Object[]) parameters.get("match0")).isEmpty();
    }

    @Test
    void manyValuesAreComparedRowByRow() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "Town " + i).toList();

        assertThat(sql(many, "place=~\"Town .*\"")).startsWith("coalesce");
        assertThat((Object[]) parameters.get("match0")).hasSize(50);
    }

    @Test
    void nothingThatAClientWroteBecomesSql() {
        assertThat(sql("place=\"'; drop table claim; --\"")).doesNotContain("drop");
    }

    private String sql(String... matchers) {
        return sql(PLACES, matchers);
    }

    private String sql(List<String> values, String... matchers) {
        Conditions conditions = new Conditions().matching("l", Arrays.stream(matchers).map(LabelMatcher::parse).toList(),
                label -> values);
        parameters.clear();
        conditions.setParameters(parameters::put);
        return conditions.sql();
    }
}
