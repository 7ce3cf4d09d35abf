package io.tallywire.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;

import io.tallywire.cli.system.Service;

/** What strangers may try, and what they get; docs/operations.md tells the same in words. */
final class HostileTable {
    private static final String DEEP = "[".repeat(100_000);
    private static final String LONG_NUMBER = "9".repeat(5000);
    private static final String FLOOD = "a" + "\u0301".repeat(20_000);
    private static final String BIDI = "Es gab \u202E05\u202C Tote\u200B und\u2066 3\u2069 Verletzte\uFEFF.";

    private HostileTable() {
    }

    static Stream<Hostile> rows() {
        return Stream.of(everywhere(Service.INGEST, "/articles"), everywhere(Service.CLAIMS, "/claims"),
                everywhere(Service.ALERTS, "/alerts"), ingest(), claims(),
                extractions(), alerts(), letters(Service.CLAIMS), letters(Service.ALERTS)).flatMap(List::stream);
    }

    private static List<Hostile> everywhere(Service service, String path) {
        return new Hostile.Table(service)
                .raw("no HTTP", "HELLO\r\n\r\n", 400, "")
                .raw("an unknown version of HTTP", "GET / HTTP/9.9\r\n\r\n", 400, "")
                .raw("a length that is no number",
                        "POST /rules HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: x\r\n\r\n",
                        400, "")
                .request("headers of 100 kB", "GET /nothing", "X-Long: " + "x".repeat(100_000) + "\r\n", new byte[0], 431, "")
                .get("a path of 100 kB", "/" + "x".repeat(100_000), 414, "")
                .get("a path that is not there", "/nothing", 404, "\"detail\"")
                .get("a path out of the root", "/../../etc/passwd", 404, "")
                .get("NUL in the path", "/articles/a%00b", 400, "control characters")
                .get("lines of a log in the path", "/articles/x%0D%0A2026-01-01%20ERROR%20all%20is%20lost", 400,
                        "control characters")
                .get("colours of a terminal in the query", "/alerts?match=%1B%5B31m", 400, "control characters")
                .get("percent signs that encode nothing", "/articles/%zz", 400, "")
                .get("a path that is no UTF-8", "/articles/%ff%fe", 400, "UTF-8")
                .request("a method that is not there", "BREW " + path, "", new byte[0], 405, "")
                .zipped("a compressed body", "POST /articles", "{}", 415, "compression")
                .rows();
    }

    private static List<Hostile> ingest() {
        String line = "POST /articles";
        return new Hostile.Table(Service.INGEST)
                .json("a text of 3 MiB", line, article("x".repeat(3 << 20)), 413, "1048576")
                .json("a body of 20 MiB", line, article("x".repeat(20 << 20)), 413, "\"detail\"")
                .zipped("a gzip bomb", line, article("0".repeat(50 << 20)), 415, "compression")
                .json("JSON a hundred thousand levels deep", line, DEEP, 400, "levels")
                .json("a field twice", line, "{\"publisher\": \"A\", \"publisher\": \"B\", \"text\": \"x\"}", 400, "twice")
                .json("a number of 5000 digits", line, "{\"publisher\": " + LONG_NUMBER + "}", 400, "400")
                .json("a number for a text", line, "{\"publisher\": 1e999999999, \"text\": \"x\"}", 400, "publisher")
                .json("half a surrogate pair", line, article("\\ud83c"), 400, "surrogate")
                .json("U+0000", line, article("a\\u0000b"), 400, "U+0000")
                .json("lines of a log in the publisher", line, "{\"publisher\": \"A\\r\\n2026 ERROR\", \"text\": \"x\"}", 400,
                        "control characters")
                .json("bidirectional and invisible characters", line, article(BIDI), 202, "\"id\"")
                .json("twenty thousand accents on a letter", line, article(FLOOD), 202, "\"id\"")
                .json("a number of 5000 digits in the text", line, article("Es gab " + LONG_NUMBER + " Tote."), 202, "\"id\"")
                .json("an unknown query parameter", line + "?debug=true", article("Es gab 3 Tote."), 202, "\"id\"")
                .request("XML with an entity", line, "Content-Type: application/xml\r\n",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".getBytes(UTF_8), 415, "json")
                .request("another character set", line, "Content-Type: application/json;charset=utf-7\r\n",
                        "{}".getBytes(UTF_8),
                        415, "UTF-8")
                .request("a line of 9 MiB among others", line, "Content-Type: application/x-ndjson\r\n",
                        (article("Es gab 3 Tote.") + "\n" + "x".repeat(9 << 20) + "\n" + article("Es gab 4 Tote."))
                                .getBytes(UTF_8),
                        200, "\"line\":3,\"id\"")
                .rows();
    }

    private static List<Hostile> claims() {
        return new Hostile.Table(Service.CLAIMS)
                .get("a cursor of one's own", "/claims?cursor=1", 400, "cursor")
                .get("a cursor with SQL", "/series?cursor=%27%20or%201%3D1", 400, "cursor")
                .get("SQL in a filter", "/claims?source=%27%20or%20%271%27%3D%271", 200, "\"items\":[]")
                .get("SQL in a matcher's label", "/claims?match=a%27)%3Bdrop%20table%20claim%3D1", 400, "match")
                .get("an expression that other engines never finish", "/claims?match=of%3D~%22(a%2B)%2Bb%22", 200, "items")
                .get("an expression with a million steps", "/claims?match=of%3D~%22(a%7B1000%7D)%7B1000%7D%22", 400, "match")
                .get("a limit beyond all", "/claims?limit=99999999999", 400, "limit")
                .get("a moment of the year 999999999", "/claims?from=%2B999999999-01-01T00:00:00Z", 400, "from")
                .get("an unknown query parameter", "/claims?article=none&debug=true", 200, "\"items\":[]")
                .request("a method that a path has not", "DELETE /claims", "", new byte[0], 405, "\"detail\"")
                .request("a representation that is not there", "GET /claims", "Accept: image/png\r\n", new byte[0], 406,
                        "Accept")
                .json("U+0000 in a name", "PATCH /series/none", "{\"name\": \"a\\u0000\"}", 400, "name")
                .json("half a surrogate pair in a label", "PATCH /series/none", "{\"labels\": {\"of\": \"\\ud800\"}}", 400,
                        "of")
                .json("SQL in an id", "POST /series/x'%20or%201=1/merge", "{\"from\": [\"y' or 1=1\"]}", 404, "\"detail\"")
                .json("a flag for no reason that there is", "POST /claims/none/flags", "{\"reason\": \"<script>\"}", 400,
                        "not-a-figure")
                .json("a flag at no claim", "POST /claims/none/flags", "{\"reason\": \"value\"}", 404, "none")
                .get("a decision that is no number", "/series/none/decisions/x", 405, "")
                .rows();
    }

    private static List<Hostile> extractions() {
        String line = "POST /extractions";
        return new Hostile.Table(Service.CLAIMS)
                .json("a body of 9 MiB", line, text("x".repeat(9 << 20)), 413, "")
                .json("a text of more than 1 MiB", line, text("x".repeat(2 << 20)), 400, "text")
                .json("JSON a hundred thousand levels deep", line, "{\"x\": " + DEEP, 400, "levels")
                .json("a field twice", line, "{\"text\": \"1\", \"text\": \"2\"}", 400, "twice")
                .json("two documents", line, "{\"text\": \"1\"} {}", 400, "nothing after it")
                .json("an object for a text", line, "{\"text\": {\"a\": 1}}", 400, "text")
                .json("a list for an object", line, "[1]", 400, "\"detail\"")
                .json("nothing", line, "", 400, "")
                .json("half a surrogate pair", line, text("\\udc00"), 400, "text")
                .json("a number of 5000 digits", line, text("Es gab " + LONG_NUMBER + " Tote."), 200, "figures")
                .json("an exponent beyond all", line, text("About 1e999999999 people and 10^999999999 dogs died."), 200,
                        "figures")
                .json("bidirectional and invisible characters", line, text(BIDI), 200, "figures")
                .json("twenty thousand accents on a letter", line, text(FLOOD), 200, "figures")
                .json("HTML", line, text("<script>alert(1)</script> Es gab 3 Tote."), 200, "figures")
                .request("text for JSON", line, "Content-Type: text/plain\r\n", "x".getBytes(UTF_8), 415, "application/json")
                .rows();
    }

    private static List<Hostile> alerts() {
        String line = "POST /rules";
        return new Hostile.Table(Service.ALERTS)
                .get("a cursor of one's own", "/alerts?cursor=AAAA", 400, "cursor")
                .get("SQL in a filter", "/alerts?series=%27%3Bdelete%20from%20alert%3B--", 200, "\"items\":[]")
                .get("an expression with a million steps", "/alerts?match=of%3D~%22(a%7B1000%7D)%7B1000%7D%22", 400, "match")
                .get("a moment of the year 999999999", "/alerts?to=%2B999999999-01-01T00:00:00Z", 400, "to")
                .get("an unknown query parameter", "/alerts?series=none&debug=true", 200, "\"items\":[]")
                .request("an event id of one's own", "GET /alerts/stream", "Last-Event-ID: ' or 1=1\r\n", new byte[0], 400, "")
                .json("a body of 9 MiB", line, "{\"name\": \"" + "x".repeat(9 << 20) + "\"}", 413, "")
                .json("JSON a hundred thousand levels deep", line, DEEP, 400, "levels")
                .json("a field twice", line, "{\"name\": \"a\", \"name\": \"b\"}", 400, "twice")
                .json("a level that fills the memory", line, "{\"kinds\": [\"crossing\"], \"level\": 1e-999999999}", 400,
                        "level")
                .json("a level of 5000 digits", line, "{\"kinds\": [\"crossing\"], \"level\": " + LONG_NUMBER + "}", 400, "400")
                .json("U+0000 in a name", line, "{\"name\": \"a\\u0000\"}", 400, "name")
                .json("half a surrogate pair in a matcher", line, "{\"match\": [\"of=\\\"\\ud800\\\"\"]}", 400, "match")
                .json("an expression with a million steps in a rule", line, "{\"match\": [\"of=~\\\"(.{1000}){1000}\\\"\"]}",
                        400,
                        "match")
                .json("an address inside the network", "POST /subscriptions", "{\"url\": \"http://169.254.169.254/latest\"}",
                        400,
                        "url")
                .request("text for JSON", line, "Content-Type: text/plain\r\n", "x".getBytes(UTF_8), 415, "application/json")
                .rows();
    }

    private static List<Hostile> letters(Service service) {
        return new Hostile.Table(service)
                .get("a dead letter that is no number", "/dead-letters/x", 404, "\"detail\"")
                .get("a dead letter beyond all numbers", "/dead-letters/99999999999999999999", 404, "\"detail\"")
                .get("a cursor of one's own", "/dead-letters?cursor=x", 400, "cursor")
                .json("a replay of nothing", "POST /dead-letters/999999999/replay", "", 404, "\"detail\"")
                .rows();
    }

    private static String article(String text) {
        return "{\"publisher\": \"Stranger\", \"text\": \"" + text + "\"}";
    }

    private static String text(String text) {
        return "{\"text\": \"" + text + "\"}";
    }
}
