package io.tallywire.alerts.webhook.secret;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;

/** The headers by which a receiver knows whom a message is from, by the convention of Standard Webhooks. */
public final class Signature {
    private Signature() {
    }

    /** @param secrets each of them signs: during a rotation the receiver may know either */
    public static Map<String, String> headers(List<String> secrets, String id, Instant at, String body) {
        List<String> signatures = new ArrayList<>();
        try {
            for (String secret : secrets) {
                signatures.add(new Webhook(secret).sign(id, at.getEpochSecond(), body));
            }
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("HMAC-SHA256 is in every Java", e);
        }
        return Map.of(Webhook.UNBRANDED_MSG_ID_KEY, id,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(at.getEpochSecond()),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY, String.join(" ", signatures));
    }
}
