package io.tallywire.alerts.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;

class SecretTest {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER_KEY = "MTEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String BODY = "{\"type\":\"tallywire.test.v1\"}";

    private final SecretVault vault = SecretVault.encrypting(KEY);

    @Test
    void aSealedSecretIsReadWithItsKeyOnly() {
        String secret = vault.make();
        String sealed = vault.seal(secret);

        assertThat(secret).startsWith("whsec_");
        assertThat(sealed).doesNotContain(secret.substring(6));
        assertThat(vault.open(sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> SecretVault.encrypting(OTHER_KEY).open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretVault.plain().open(sealed)).hasMessageContaining("tallywire.webhooks.key");
    }

    @Test
    void whatWasStoredBeforeThereWasAKeyStaysReadable() {
        String secret = SecretVault.plain().make();

        assertThat(vault.open(SecretVault.plain().seal(secret))).isEqualTo(secret);
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> SecretVault.encrypting("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }

    @Test
    void duringARotationEitherSecretVerifiesAndNoOther() {
        String old = vault.make();
        String current = vault.make();

        Map<String, List<String>> headers = Signature.headers(List.of(current, old), "msg_1", Instant.now(), BODY).entrySet()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));

        assertThatCode(() -> new Webhook(old).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(current).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(vault.make()).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(current).verify(BODY + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
