package io.tallywire.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Settings;
import io.tallywire.cli.alerts.AlertText;
import io.tallywire.cli.http.Encoded;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.post.PostCommand;
import io.tallywire.cli.system.Service;

/** Posts the sample articles one after the other and shows what the system makes of each. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServiceClient ingest;
    private final ServiceClient claims;
    private final ServiceClient alerts;
    private final Consumer<String> tell;
    private final Set<String> shown = new HashSet<>();

    Story(Settings settings, Consumer<String> tell) {
        this.ingest = Service.INGEST.client(settings);
        this.claims = Service.CLAIMS.client(settings);
        this.alerts = Service.ALERTS.client(settings);
        this.tell = tell;
    }

    /** What was expected and did not come, in words; empty if all came. */
    List<String> play(List<Sample> samples) {
        List<String> missing = new ArrayList<>();
        for (Sample sample : samples) {
            tell.accept("\n── " + sample.heading() + "\n");
            PostCommand.post(ingest, sample.article());
            String article = Encoded.query(sample.id());
            if (!within(() -> claims.get("/articles/" + Encoded.path(sample.id())).isPresent())) {
                missing.add("the claims of " + sample.id());
                continue;
            }
            tell.accept(FigureTable.of(claims.items("/claims?article=" + article)));
            for (String kind : sample.alerts()) {
                if (!within(() -> hasKind(raisedBy(article), kind))) {
                    missing.add("an alert of kind " + kind + " raised by " + sample.id());
                }
            }
            raisedBy(article).forEach(this::show);
        }
        return missing;
    }

    /** Shows an alert that has not been shown yet. */
    void show(JsonNode alert) {
        if (shown.add(alert.path("id").asText())) {
            tell.accept(AlertText.of(alert).indent(2));
        }
    }

    private List<JsonNode> raisedBy(String article) {
        return alerts.items("/alerts?article=" + article);
    }

    private static boolean hasKind(List<JsonNode> alerts, String kind) {
        return alerts.stream().anyMatch(alert -> {
            for (JsonNode fired : alert.path("kinds")) {
                if (fired.asText().equals(kind)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean within(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted");
            }
        }
        return true;
    }
}
