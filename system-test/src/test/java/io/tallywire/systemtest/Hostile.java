package io.tallywire.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.tallywire.cli.system.Service;

/** One hostile request, and the answer that it must get. */
record Hostile(String name, Service service, byte[] request, int status, String says) {
    @Override
    public String toString() {
        return service.title() + ": " + name + " → " + status;
    }

    /** A table of them, written row by row. */
    static final class Table {
        private final List<Hostile> rows = new ArrayList<>();
        private final Service service;

        Table(Service service) {
            this.service = service;
        }

        List<Hostile> rows() {
            return rows;
        }

        Table raw(String name, String request, int status, String says) {
            rows.add(new Hostile(name, service, request.getBytes(StandardCharsets.ISO_8859_1), status, says));
            return this;
        }

        Table get(String name, String target, int status, String says) {
            return request(name, "GET " + target, "", new byte[0], status, says);
        }

        Table json(String name, String line, String body, int status, String says) {
            return request(name, line, "Content-Type: application/json\r\n", body.getBytes(StandardCharsets.UTF_8), status,
                    says);
        }

        Table zipped(String name, String line, String body, int status, String says) {
            return request(name, line, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", gzip(body), status,
                    says);
        }

        Table request(String name, String line, String headers, byte[] body, int status, String says) {
            rows.add(new Hostile(name, service, RawHttp.request(line, headers, body), status, says));
            return this;
        }

        private static byte[] gzip(String body) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(bytes)) {
                zip.write(body.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
