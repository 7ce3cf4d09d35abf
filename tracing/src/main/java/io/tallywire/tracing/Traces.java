package io.tallywire.tracing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * Carries a trace across threads, topics and tables, as the text of the header {@code traceparent} (W3C Trace Context, level
 * 1). Where no collector is set up spans are not recorded, and a trace that came in is handed on all the same.
 */
public final class Traces {
    /** Name of the header, in HTTP and in Kafka. */
    public static final String HEADER = "traceparent";

    private static final TextMapGetter<String> ITSELF = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return java.util.List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(HEADER) ? carrier : null;
        }
    };

    private Traces() {
    }

    /** Where this thread stands; null outside of any trace. */
    public static @Nullable String current() {
        return of(Context.current());
    }

    /** Where a span stands; null if it belongs to no trace. */
    public static @Nullable String of(Span span) {
        return of(Context.root().with(span));
    }

    private static @Nullable String of(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, (carrier, name, value) -> headers.put(name, value));
        return headers.get(HEADER);
    }

    /** A span that the caller has to end; it begins a trace of its own if the parent is null or no such text. */
    public static Span begin(String name, SpanKind kind, @Nullable String parent) {
        return GlobalOpenTelemetry.getTracer("io.tallywire").spanBuilder(name).setSpanKind(kind).setParent(context(parent))
                .startSpan();
    }

    /** Does something in the place of a trace; what it makes belongs there. */
    public static <T> T within(@Nullable String place, Supplier<T> work) {
        try (Scope scope = context(place).makeCurrent()) {
            return work.get();
        }
    }

    /** As {@link #within(String, Supplier)}. */
    public static void run(@Nullable String place, Runnable work) {
        within(place, () -> {
            work.run();
            return "";
        });
    }

    private static Context context(@Nullable String place) {
        return place == null ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), place, ITSELF);
    }
}
