package io.tallywire.alerts.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.alerts.webhook.receiver.AddressPolicy;
import io.tallywire.alerts.webhook.receiver.Network;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;

class SubscriptionReaderTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final SubscriptionReader reader = new SubscriptionReader(new AddressPolicy(List.of(Network.parse("10.1.0.0/16"))));

    @Test
    void aSubscriptionIsReadAsItIsWritten() {
        Subscription read = reader.read("""
                {"url": "https://example.org/hook", "match": ["cause=flood"], "kinds": ["revision"], "severities": ["critical"],
                 "description": "Night desk"}""", "s", NOW);

        assertThat(read.match()).containsExactly("cause=flood");
        assertThat(read.kinds()).containsExactly(ChangeKind.REVISION);
        assertThat(read.severities()).containsExactly(Severity.CRITICAL);
        assertThat(read.enabled()).isTrue();
    }

    @Test
    void whatIsLeftOutSelectsEverything() {
        Subscription read = reader.read("{\"url\": \"http://10.1.2.3:8080/\"}", "s", NOW);

        assertThat(read.match()).isEmpty();
        assertThat(read.kinds()).isEmpty();
        assertThat(read.severities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            {};                                                                   `url` is missing
            {"url": "http://10.2.0.1/"};                                          `url` must lead to a public address
            {"url": "ftp://example.org/"};                                        `url` must begin with https
            {"url": "https://me:secret@example.org/"};                            `url` must not hold a user name
            {"url": "https://example.org/", "kinds": ["revison"]};                `kinds` has no value 'revison'
            {"url": "https://example.org/", "severities": "all"};                 `severities` must be a list
            {"url": "https://example.org/", "match": ["cause=flood", "=x"]};      `match[1]` is not understood
            {"url": "https://example.org/", "secret": "mine"};                    `secret` is not known here
            []                                             ;                      Send a JSON object
            """)
    void whatCannotBeTakenSaysWhatToChange(String json, String said) {
        assertThatThrownBy(() -> reader.read(json, "s", NOW)).isInstanceOfSatisfying(HttpProblem.class,
                problem -> assertThat(problem.getDetail()).contains(said));
    }
}
