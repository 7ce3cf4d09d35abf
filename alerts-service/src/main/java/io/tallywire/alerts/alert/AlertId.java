package io.tallywire.alerts.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of an alert: the same rule, series, baseline claim and triggering claim always give the same one. */
final class AlertId {
    private AlertId() {
    }

    static String of(String rule, String series, String baselineClaim, String triggeringClaim) {
        String identity = String.join("\n", rule, series, baselineClaim, triggeringClaim);
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
