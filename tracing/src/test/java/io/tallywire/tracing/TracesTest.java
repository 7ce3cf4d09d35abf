package io.tallywire.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

class TracesTest {
    private static final String CAME_IN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();

    @BeforeEach
    @AfterEach
    void forget() {
        GlobalOpenTelemetry.resetForTest();
    }

    private void collect() {
        GlobalOpenTelemetry.set(OpenTelemetrySdk.builder().setTracerProvider(
                SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exported)).build()).build());
    }

    @Test
    void aStepIsAChildOfTheOneThatWasWrittenDown() {
        collect();

        Traces.begin("first", SpanKind.CONSUMER, CAME_IN).end();

        assertThat(exported.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        });
    }

    @Test
    void whatIsMadeWithinAPlaceStandsThere() {
        assertThat(Traces.within(CAME_IN, Traces::current)).isEqualTo(CAME_IN);
        assertThat(Traces.current()).isNull();
    }

    @Test
    void stepsOnDifferentThreadsAreOneTrace() throws InterruptedException {
        collect();
        Span first = Traces.begin("first", SpanKind.SERVER, null);
        String stored = Traces.of(first);
        first.end();

        Thread.ofPlatform().start(() -> Traces.begin("second", SpanKind.CONSUMER, stored).end()).join();

        assertThat(exported.getFinishedSpanItems()).extracting(SpanData::getTraceId).hasSize(2)
                .containsOnly(first.getSpanContext().getTraceId());
    }

    @Test
    void withoutACollectorATraceThatCameInGoesOn() {
        Span span = Traces.begin("first", SpanKind.CONSUMER, CAME_IN);

        assertThat(Traces.of(span)).isEqualTo(CAME_IN);
    }

    @Test
    void whatIsNoTraceBeginsOne() {
        collect();

        Traces.begin("first", SpanKind.CONSUMER, "nonsense").end();

        assertThat(exported.getFinishedSpanItems()).singleElement()
                .satisfies(span -> assertThat(span.getParentSpanContext().isValid()).isFalse());
    }
}
