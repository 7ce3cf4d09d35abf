package io.tallywire.cli.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads lines in batches that are large enough to share work by and small enough to hold many of. */
final class LineReader {
    private static final int LINES = 64;
    private static final int BYTES = 256 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long lineNumber;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** A line without its end, and its place in the input, counted from 1. */
    record Line(long number, byte[] bytes) {
    }

    /**
     * The next lines; blank ones are left out. Ends early rather than wait for input, so that who feeds line by line is
     * answered
     * line by line. Empty at the end of the input only.
     */
    List<Line> next() throws IOException {
        List<Line> lines = new ArrayList<>();
        int bytes = 0;
        while (lines.size() < LINES && bytes < BYTES && (lines.isEmpty() || position < limit || in.available() > 0)) {
            byte[] line = readLine();
            if (line == null) {
                break;
            }
            lineNumber++;
            if (!new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                lines.add(new Line(lineNumber, line));
                bytes += line.length;
            }
        }
        return lines;
    }

    private byte @org.jspecify.annotations.Nullable [] readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (true) {
            if (position == limit) {
                limit = in.read(buffer);
                position = 0;
                if (limit < 0) {
                    limit = 0;
                    return line.size() == 0 ? null : line.toByteArray();
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return line.toByteArray();
            }
        }
    }
}
