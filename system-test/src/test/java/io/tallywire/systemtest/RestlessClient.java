package io.tallywire.systemtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Json;
import io.tallywire.cli.system.Service;

/** Follows the alerts, breaks off after some events, and goes on with the last id that it was given. */
final class RestlessClient {
    private static final int MOST_EVENTS_AT_A_TIME = 300;

    private final RunningSystem system;
    private final String run;
    private final @Nullable String severity;
    private final Random random;
    private final List<Long> eventIds = new ArrayList<>();
    private final List<String> alertIds = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::follow);
    private volatile String lastId = "";
    private volatile int seen;
    private volatile int breaks;
    private volatile boolean stopped;

    /**
     * @param run the alerts of other articles than this run's are passed over
     * @param severity the one that it asks for; null for all
     */
    RestlessClient(RunningSystem system, String run, @Nullable String severity, Random random) {
        this.system = system;
        this.run = run;
        this.severity = severity;
        this.random = random;
    }

    void start() {
        thread.start();
    }

    /** Returns once it reads no more. */
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean wasConnected() {
        return !lastId.isEmpty();
    }

    @Nullable
    String severity() {
        return severity;
    }

    int seen() {
        return seen;
    }

    int breaks() {
        return breaks;
    }

    List<Long> eventIds() {
        return eventIds;
    }

    List<String> alertIds() {
        return alertIds;
    }

    private void follow() {
        while (!stopped) {
            String path = "/alerts/stream?lastEventId=" + lastId + (severity == null ? "" : "&severity=" + severity);
            try (var reader = new BufferedReader(
                    new InputStreamReader(system.openStreamOnce(Service.ALERTS, path), StandardCharsets.UTF_8))) {
                read(reader, 1 + random.nextInt(MOST_EVENTS_AT_A_TIME));
            } catch (IOException | UncheckedIOException broken) {
                pause();
            }
            breaks++;
        }
    }

    private void read(BufferedReader reader, int most) throws IOException {
        String id = lastId;
        String data = "";
        int read = 0;
        for (@Nullable
        String line = reader.readLine(); line != null && read < most && !stopped; line = reader.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    take(id, Json.MAPPER.readTree(data));
                    read++;
                }
                lastId = id;
                data = "";
            }
        }
    }

    private void take(String id, JsonNode alert) {
        if (alert.path("articleId").asText().startsWith(run)) {
            eventIds.add(Long.valueOf(id));
            alertIds.add(alert.path("id").asText());
            seen = alertIds.size();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(200));
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
