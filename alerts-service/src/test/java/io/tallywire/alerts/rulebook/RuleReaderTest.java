package io.tallywire.alerts.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.events.StoredJson;
import io.tallywire.rest.field.Fields;

class RuleReaderTest {
    @Test
    void whatIsLeftOutIsAsInTheRuleThatIsThereFromTheStart() {
        Rule rule = read("{}");

        assertThat(rule.kinds()).containsExactly(ChangeKind.STATED_CHANGE, ChangeKind.REVISION, ChangeKind.DISAGREEMENT,
                ChangeKind.SHIFT);
        assertThat(rule.relative()).isEqualTo(0.2);
        assertThat(rule.rearm()).isEqualTo(0.5);
        assertThat(rule.direction()).isEqualTo(Direction.BOTH);
        assertThat(rule.enabled()).isTrue();
    }

    @Test
    void aRuleIsStoredAndReadAgainAsItWasWritten() {
        Rule rule = read(
                """
                        {"name": "Floods", "match": ["cause=~\\"flood|storm\\""], "kinds": ["crossing", "first"], "level": 100, "relative": 1,
                         "floor": 5, "direction": "rise", "cooldown": "PT6H", "rearm": 0.25, "severities": {"critical": 1}, "topic": "floods",
                         "enabled": false}""");

        assertThat(StoredJson.read(StoredJson.write(rule), Rule.class)).isEqualTo(rule);
        assertThat(StoredJson.write(rule)).contains("\"cooldown\":\"PT6H\"");
        assertThat(rule.cooldown()).isEqualTo(Duration.ofHours(6));
        assertThat(rule.severities()).containsEntry(Severity.CRITICAL, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "{\"kinds\": [\"revison\"]} | kinds | there are stated-change, revision, disagreement, shift, crossing, first, total-or-increase",
            "{\"kinds\": []} | kinds | must name one",
            "{\"kinds\": [\"crossing\"]} | level | is required for the kind crossing",
            "{\"level\": 5} | level | add it to `kinds`", "{\"relative\": 0} | relative | must be above 0",
            "{\"relative\": \"20 %\"} | relative | must be a number", "{\"floor\": -1} | floor | must not be negative",
            "{\"rearm\": 2} | rearm | must be from 0 to 1", "{\"direction\": \"up\"} | direction | rise, fall, both",
            "{\"cooldown\": \"6h\"} | cooldown | such as PT6H",
            "{\"cooldown\": \"P1000000000000D\"} | cooldown | must not be longer than",
            "{\"floor\": 1e400} | floor | must be a number that a double can hold",
            "{\"topic\": \"Floods!\"} | topic | hyphens",
            "{\"severities\": {\"high\": 1}} | severities | there are info, warning, critical",
            "{\"match\": [\"counted\"]} | match[0] | comes =, !=, =~ or !~", "{\"name\": \" \"} | name | must not be blank",
            "{\"match\": \"a=b\"} | match | must be a list", "{\"enabled\": 1} | enabled | must be true or false",
            "{\"threshold\": 1} | threshold | is not known here; the fields are", "{\"id\": \"x\"} | id | leave it out" })
    void aFieldThatIsWrongIsToldWithWhatItMustBe(String json, String field, String message) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining("`" + field + "`").hasMessageContaining(message);
    }

    @Test
    void allFieldsThatAreWrongAreToldAtOnce() {
        assertThatThrownBy(() -> read("{\"relative\": 0, \"rearm\": 2}")).hasMessageContaining("`relative`")
                .hasMessageContaining("`rearm`");
    }

    @Test
    void whatIsNoObjectIsAnsweredWithAnExample() {
        assertThatThrownBy(() -> RuleReader.fields("[1]")).hasMessageContaining("Send a JSON object, such as {");
    }

    private static Rule read(String json) {
        Fields fields = RuleReader.fields(json);
        fields.onlyKnown(RuleReader.FIELDS);
        Rule rule = RuleReader.read(fields, "r");
        fields.check();
        return rule;
    }
}
