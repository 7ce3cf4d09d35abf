package io.tallywire.alerts.webhook.subscription;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.alert.Code;
import io.tallywire.alerts.webhook.receiver.AddressPolicy;
import io.tallywire.alerts.webhook.receiver.ReceiverUrl;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.rest.field.Fields;

/** Reads a subscription as a client writes it, and says of each field what it must be. */
@Singleton
public class SubscriptionReader {
    private static final Set<String> FIELDS = new LinkedHashSet<>(
            List.of("url", "match", "kinds", "severities", "description", "enabled"));

    private final AddressPolicy policy;

    public SubscriptionReader(AddressPolicy policy) {
        this.policy = policy;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it cannot be taken */
    Subscription read(@Nullable String json, String id, Instant createdAt) {
        Fields fields = Fields.of(json, "Invalid subscription",
                "{\"url\": \"https://example.org/hook\", \"match\": [\"cause=flood\"], \"severities\": [\"critical\"]}");
        fields.onlyKnown(FIELDS);
        Subscription subscription = new Subscription(id, url(fields), fields.matchers("match"),
                codes(fields, "kinds", ChangeKind.values()), codes(fields, "severities", Severity.values()),
                fields.text("description", 500), !Objects.equals(fields.flag("enabled"), false), null, null, createdAt);
        fields.check();
        return subscription;
    }

    /** Only an address in the URL itself is checked here: where a name leads is checked whenever it is connected to. */
    private String url(Fields fields) {
        String text = fields.text("url", 2000);
        if (text == null) {
            fields.missing("url");
            return "";
        }
        try {
            ReceiverUrl url = ReceiverUrl.parse(text);
            if (!url.literal().map(policy::permits).orElse(true)) {
                fields.fault("url", "must lead to a public address; others are allowed by whoever runs this service, "
                        + "in tallywire.webhooks.allowed-networks");
            }
        } catch (IllegalArgumentException e) {
            fields.fault("url", String.valueOf(e.getMessage()));
        }
        return text;
    }

    private static <E extends Enum<E>> Set<E> codes(Fields fields, String name, E[] values) {
        Set<E> found = new TreeSet<>();
        List<String> written = fields.texts(name);
        for (String code : written == null ? List.<String> of() : written) {
            E value = Code.find(values, code);
            if (value == null) {
                fields.fault(name, "has no value '" + code + "'; there are " + Code.list(values));
            } else {
                found.add(value);
            }
        }
        return found;
    }
}
