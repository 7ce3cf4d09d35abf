package io.tallywire.console.status;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.tallywire.console.status.ServiceStatus.Check;
import io.tallywire.console.status.ServiceStatus.Health;

/** What a service answers at `/q/health` (MicroProfile Health). */
record HealthReport(Health health, List<Check> checks) {
    static final HealthReport NONE = new HealthReport(Health.AWAY, List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static HealthReport read(String json) {
        try {
            JsonNode report = JSON.readTree(json);
            List<Check> checks = new ArrayList<>();
            report.path("checks").forEach(check -> checks
                    .add(new Check(check.path("name").asText(), health(check), detail(check.path("data")))));
            return report.has("status") ? new HealthReport(health(report), checks) : NONE;
        } catch (JsonProcessingException e) {
            return NONE; // somebody else answers at this address
        }
    }

    private static Health health(JsonNode report) {
        return report.path("status").asText().equals("UP") ? Health.UP : Health.DOWN;
    }

    private static @Nullable String detail(JsonNode data) {
        return data.path("reason").isTextual() ? data.path("reason").asText() : null;
    }
}
