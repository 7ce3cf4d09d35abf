package io.tallywire.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;

/** Takes what the services export, by OTLP over HTTP, and keeps it. */
final class SpanCollector {
    private final HttpServer server;
    private final List<Step> steps = new CopyOnWriteArrayList<>();

    /** A span, as the service of that name recorded it. */
    record Step(String service, String name, String trace, String id, String parent) {
    }

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /** Options by which a service sends here the traces that come in marked as recorded, and no others. */
    String options() {
        return "-Dquarkus.otel.sdk.disabled=false -Dquarkus.otel.exporter.otlp.protocol=http/protobuf"
                + " -Dquarkus.otel.exporter.otlp.endpoint=http://127.0.0.1:" + server.getAddress().getPort()
                + " -Dquarkus.otel.traces.sampler=parentbased_always_off -Dquarkus.otel.bsp.schedule.delay=200ms";
    }

    List<Step> steps(String trace) {
        return steps.stream().filter(step -> step.trace().equals(trace)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            for (var resource : request.getResourceSpansList()) {
                String service = resource.getResource().getAttributesList().stream()
                        .filter(attribute -> attribute.getKey().equals("service.name"))
                        .map(attribute -> attribute.getValue().getStringValue()).findFirst().orElse("");
                resource.getScopeSpansList().forEach(scope -> scope.getSpansList()
                        .forEach(span -> steps.add(new Step(service, span.getName(), hex(span.getTraceId()),
                                hex(span.getSpanId()), hex(span.getParentSpanId())))));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
