package io.tallywire.resilience;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.tallywire.resilience.check.Findings;
import io.tallywire.resilience.fault.Fault;

/** What a run did and what came of it; lines are printed as they come. */
public final class Report {
    static final Duration RECOVERY_AT_MOST = Duration.ofSeconds(30);

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<String> slow = new ArrayList<>();
    private Duration worst = Duration.ZERO;
    private String worstFault = "none";
    private Findings findings = new Findings();

    Report(long seed) {
        say("seed " + seed);
    }

    void start(Duration took) {
        say("works " + seconds(took) + " after the start of the services");
    }

    void recovered(Fault fault, Duration after) {
        faults.merge(fault.kind(), 1, Integer::sum);
        say("recovered after " + seconds(after) + ": " + fault);
        if (after.compareTo(worst) > 0) {
            worst = after;
            worstFault = fault.toString();
        }
        if (after.compareTo(RECOVERY_AT_MOST) > 0) {
            slow.add(fault + " took " + seconds(after));
        }
    }

    void result(int acknowledged, int sentAgain, int poison, Findings found) {
        findings = found;
        findings.add("recoveries of more than " + RECOVERY_AT_MOST.toSeconds() + " s", slow);
        faults.forEach((kind, count) -> say("%4d  %s".formatted(count, kind)));
        say("articles acknowledged %d (sent again %d times), poison %d, faults %d, lost %d, twice %d, worst recovery %s (%s)"
                .formatted(acknowledged, sentAgain, poison, faults.values().stream().mapToInt(Integer::intValue).sum(),
                        findings.lost(), findings.twice(), seconds(worst), worstFault));
        findings.sentences().forEach(this::say);
    }

    /** What broke the promise; empty is what is hoped for. */
    public List<String> broken() {
        return findings.sentences();
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
