package io.tallywire.console.status;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The metrics of a service, as Prometheus reads them. */
record Exposition(List<String> lines) {
    static final Exposition NONE = new Exposition(List.of());
    /** Before the trace by which a value came about, which has a value of its own. */
    private static final String EXEMPLAR = " # ";

    static Exposition read(String text) {
        return new Exposition(text.lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(EXEMPLAR, 2)[0]).toList());
    }

    /** The largest value under a name; null if there is none, or none is known. */
    @Nullable
    Long max(String name) {
        double[] values = values(name, "");
        return values.length == 0 ? null : Long.valueOf(Math.round(Arrays.stream(values).max().orElseThrow()));
    }

    /** All values under a name whose labels contain this, together; null if there is none, or none is known. */
    @Nullable
    Long sum(String name, String label) {
        double[] values = values(name, label);
        return values.length == 0 ? null : Long.valueOf(Math.round(Arrays.stream(values).sum()));
    }

    private double[] values(String name, String label) {
        return lines.stream().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> !Double.isNaN(value)).toArray();
    }
}
