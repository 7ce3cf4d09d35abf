package io.tallywire.rest.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.resteasy.problem.HttpProblem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldsFuzzTest {
    /** Text that is nearly JSON. */
    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of("{", "}", "[", "]", ":", ",", "\"", "\"f\"", "\"f\":", "1", "-", "e99999", ".", "null", "true",
                "\\u0000", "\\ud800", "\\", "\u0000", "\uFEFF", "/**/", " ", "\n", "ä", "\uD83C\uDF0A", "\uDC00")
                .list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void anyTextIsReadOrAnsweredWith400(@ForAll("nearlyJson") String text) {
        refusedAtMost(text);
        refusedAtMost("{\"f\":" + text + "}");
    }

    @Property
    void anyTextAtAllIsReadOrAnsweredWith400(@ForAll String text) {
        refusedAtMost(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"f\": 1, \"f\": 2}|stands there twice",
            "{} {}|Something follows",
            "{\"f\": |malformed" })
    void malformedJsonIsExplained(String json, String reason) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(HttpProblem.class)
                .satisfies(e -> assertThat(((HttpProblem) e).getDetail()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = { 51, 100_000 })
    void deepJsonIsRefused(int depth) {
        assertThatThrownBy(() -> read("{\"f\": " + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .satisfies(e -> assertThat(((HttpProblem) e).getDetail()).contains("levels"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e999999999", "-1e400", "1e-999999999", "1e99999999999" })
    void numbersThatFillTheMemoryWhenWrittenOutAreRefused(String number) {
        assertThatThrownBy(() -> {
            Fields fields = read("{\"f\": " + number + "}");
            fields.number("f");
            fields.check();
        }).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "0.000", "0e999999999", "0e-999999999", "-12.5", "1e300", "1e-299",
            "123456789012345678901234567890" })
    void otherNumbersAreTaken(String number) {
        Fields fields = read("{\"f\": " + number + "}");

        assertThat(fields.number("f")).isEqualByComparingTo(number);
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\\u0000b", "\\ud800", "\\udc00x" })
    void charactersThatCannotBeStoredAreRefused(String text) {
        Fields fields = read("{\"f\": \"" + text + "\", \"list\": [\"" + text + "\"]}");

        assertThat(fields.text("f", 100)).isNull();
        assertThat(fields.texts("list")).isNull();
        assertThatThrownBy(fields::check).isInstanceOf(HttpProblem.class);
    }

    private static Fields read(String json) {
        return Fields.of(json, "Invalid thing", "{}");
    }

    private static void refusedAtMost(String json) {
        try {
            Fields fields = read(json);
            for (Consumer<Fields> reading : java.util.List.<Consumer<Fields>> of(f -> f.text("f", 10), f -> f.number("f"),
                    f -> f.flag("f"), f -> f.matchers("f"), f -> f.object("f"), f -> f.moment("f"),
                    f -> f.duration("f", Duration.ofDays(1)))) {
                reading.accept(fields);
            }
            fields.check();
        } catch (HttpProblem e) {
            assertThat(e.getStatusCode()).isEqualTo(400);
            assertThat(e.getDetail()).doesNotContain("fasterxml", "Exception");
        }
    }
}
