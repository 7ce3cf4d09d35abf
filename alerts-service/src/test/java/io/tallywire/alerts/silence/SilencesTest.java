package io.tallywire.alerts.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.alerts.webhook.subscription.Subscription;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

class SilencesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @Test
    void anAlertIsMarkedByEverySilenceOfWhichAllMatchersHold() {
        SilencesInForce silences = SilencesInForce.of(List.of(silence("one", "place=\"AT/Linz\""),
                silence("two", "place=~\"AT.*\"", "counted=\"fatality\""),
                silence("three", "place=\"AT/Linz\"", "counted=\"x\"")));

        assertThat(silences.mark(alert()).silencedBy()).containsExactly("one", "two");
    }

    @Test
    void theRuleIsALabel() {
        assertThat(SilencesInForce.of(List.of(silence("one", "rule=\"default\""))).mark(alert()).silenced()).isTrue();
        assertThat(SilencesInForce.of(List.of(silence("one", "rule=\"other\""))).mark(alert()).silenced()).isFalse();
    }

    @Test
    void onceTheSilenceIsOverWhatHappensNextIsToldAgain() {
        Alert silenced = SilencesInForce.of(List.of(silence("one", "place=\"AT/Linz\""))).mark(alert());

        assertThat(SilencesInForce.NONE.mark(silenced).silenced()).isFalse();
    }

    @Test
    void subscriptionsAreNotToldOfWhatASilenceHoldsBack() {
        Subscription subscription = new Subscription("s", "https://a.example/", List.of(), Set.of(), Set.of(), null, true, null,
                null, NOW);

        assertThat(subscription.wants(alert())).isTrue();
        assertThat(subscription.wants(alert().silencedBy(List.of("one")))).isFalse();
    }

    @Test
    void itIsPendingActiveAndThenExpired() {
        Silence silence = new Silence("one", List.of(), NOW, NOW.plusSeconds(60), "", "");

        assertThat(silence.stateAt(NOW.minusSeconds(1))).isEqualTo(Silence.State.PENDING);
        assertThat(silence.stateAt(NOW)).isEqualTo(Silence.State.ACTIVE);
        assertThat(silence.stateAt(NOW.plusSeconds(60))).isEqualTo(Silence.State.EXPIRED);
    }

    @Test
    void withoutABeginningItBeginsNow() {
        Silence silence = SilenceReader.read(
                """
                        {"match": ["place=AT/Linz"], "endsAt": "2026-05-04T09:00:00+00:00", "createdBy": "night desk", "comment": "drill"}""",
                "one", NOW);

        assertThat(silence.startsAt()).isEqualTo(NOW);
        assertThat(silence.match()).containsExactly("place=AT/Linz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = { "{} | match | is missing", "{} | endsAt | is missing",
            "{} | createdBy | is missing", "{} | comment | is missing", "{\"match\": []} | match | would silence everything",
            "{\"match\": [\"place!=x\"]} | match | would silence everything",
            "{\"match\": [\"place\"]} | match[0] | comes =, !=, =~ or !~",
            "{\"endsAt\": \"2026-05-04T07:00:00Z\"} | endsAt | in the future",
            "{\"startsAt\": \"2026-05-05T07:00:00Z\", \"endsAt\": \"2026-05-05T06:00:00Z\"} | endsAt | after `startsAt`",
            "{\"until\": 1} | until | is not known here; the fields are match, startsAt, endsAt, createdBy, comment" })
    void aFieldThatIsWrongIsToldWithWhatItMustBe(String json, String field, String message) {
        assertThatThrownBy(() -> SilenceReader.read(json, "one", NOW)).hasMessageContaining("`" + field + "`")
                .hasMessageContaining(message);
    }

    private static Silence silence(String id, String... match) {
        return new Silence(id, List.of(match), NOW, NOW.plusSeconds(60), "night desk", "drill");
    }

    private static Alert alert() {
        AlertSide side = new AlertSide("c", Interval.point(BigDecimal.TEN), Hedge.EXACT, "Mayor", "Ten.", "a", "Diary", null, 0,
                2);
        return new Alert("a-1", "default", "s", Map.of("place", "AT/Linz", "counted", "fatality"), Set.of(ChangeKind.REVISION),
                Severity.INFO, AlertStatus.OPEN, null, side, null, null, "", NOW, "a", null, List.of());
    }
}
