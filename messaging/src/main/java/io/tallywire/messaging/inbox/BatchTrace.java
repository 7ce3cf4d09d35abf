package io.tallywire.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.tallywire.tracing.Traces;

/**
 * A span for each record of a batch, from its reading to the commit, as a step of the trace that the record came with. The
 * record's header then names this step, so that whatever is made of the record follows it: claims, alerts, dead letters.
 */
public final class BatchTrace implements AutoCloseable {
    private final List<Span> spans = new ArrayList<>();

    private BatchTrace() {
    }

    /** To be closed once the batch is committed. */
    public static BatchTrace begin(Iterable<? extends ConsumerRecord<?, ?>> records) {
        BatchTrace batch = new BatchTrace();
        records.forEach(batch::begin);
        return batch;
    }

    private void begin(ConsumerRecord<?, ?> origin) {
        Span span = Traces.begin(origin.topic() + " process", SpanKind.CONSUMER, parent(origin.headers()));
        span.setAttribute("messaging.system", "kafka").setAttribute("messaging.destination.name", origin.topic())
                .setAttribute("messaging.destination.partition.id", String.valueOf(origin.partition()))
                .setAttribute("messaging.kafka.offset", origin.offset());
        String here = Traces.of(span);
        if (here != null) {
            origin.headers().remove(Traces.HEADER).add(Traces.HEADER, here.getBytes(UTF_8));
            spans.add(span);
        }
    }

    @Override
    public void close() {
        spans.forEach(Span::end);
    }

    /** Where a record stands in its trace. */
    static @Nullable String parent(Headers headers) {
        Header header = headers.lastHeader(Traces.HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
