package io.tallywire.tracing;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Ids that the log lines of a thread carry as fields until this is closed. Never a text that a publisher wrote. */
public final class LogFields implements AutoCloseable {
    public static final String ARTICLE = "article";
    public static final String SERIES = "series";
    public static final String ALERT = "alert";
    public static final String SUBSCRIPTION = "subscription";

    private final java.util.List<String> names = new java.util.ArrayList<>();

    /** Adds a field, unless there is no value. */
    public LogFields with(String name, @Nullable String value) {
        if (value != null) {
            MDC.put(name, value);
            names.add(name);
        }
        return this;
    }

    @Override
    public void close() {
        names.forEach(MDC::remove);
    }
}
