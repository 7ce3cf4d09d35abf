package io.tallywire.alerts.webhook.delivery;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.tallywire.alerts.webhook.receiver.Answer;
import io.tallywire.alerts.webhook.receiver.ForbiddenAddress;
import io.tallywire.alerts.webhook.receiver.ReceiverUrl;
import io.tallywire.alerts.webhook.receiver.WebhookSender;
import io.tallywire.alerts.webhook.secret.SecretVault;
import io.tallywire.alerts.webhook.secret.Signature;
import io.tallywire.tracing.Traces;

/** Signs and sends one message. */
@Singleton
public class Attempts {
    private final WebhookSender sender;
    private final SecretVault vault;

    public Attempts(WebhookSender sender, SecretVault vault) {
        this.sender = sender;
        this.vault = vault;
    }

    /** A step of the trace of what it tells of; the receiver can go on with it. */
    Attempt make(ClaimedDelivery delivery) {
        Span span = Traces.begin("webhook attempt", SpanKind.CLIENT, delivery.trace());
        try {
            Attempt attempt = make(delivery, Traces.of(span));
            if (attempt.status() != null) {
                span.setAttribute("http.response.status_code", attempt.status());
            }
            if (!attempt.isAccepted()) {
                span.setStatus(StatusCode.ERROR);
            }
            return attempt;
        } finally {
            span.end();
        }
    }

    private Attempt make(ClaimedDelivery delivery, @Nullable String trace) {
        try {
            List<String> secrets = delivery.sealedSecrets().stream().map(vault::open).toList();
            Map<String, String> headers = new HashMap<>(
                    Signature.headers(secrets, delivery.webhookId(), Instant.now(), delivery.payload()));
            if (trace != null) {
                headers.put(Traces.HEADER, trace);
            }
            Answer answer = sender.post(ReceiverUrl.parse(delivery.url()), headers,
                    delivery.payload().getBytes(StandardCharsets.UTF_8));
            Duration rest = answer.isAccepted() ? null : answer.retryAfter();
            return new Attempt(answer.isAccepted(), answer.status(), answer.beginning(), rest);
        } catch (ForbiddenAddress e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return failed("the host is not known to the name server");
        } catch (IOException e) {
            return failed("no answer: " + e.getMessage());
        } catch (RuntimeException e) {
            return failed("not sent: " + e.getMessage());
        }
    }

    private static Attempt failed(String why) {
        return new Attempt(false, null, why, null);
    }
}
