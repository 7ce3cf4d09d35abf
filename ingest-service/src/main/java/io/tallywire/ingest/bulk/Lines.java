package io.tallywire.ingest.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, one at a time. Of a line that is too long only as much is kept as shows that it is. */
final class Lines {
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int maxLength;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;

    Lines(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /**
     * @return the next line without its end, which is a line feed or the end of the stream; null after the last. A longer one
     *         than allowed is cut one byte behind that length.
     */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, position, Math.min(end - position, maxLength + 1 - line.size()));
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(chunk));
        }
        return filled > 0;
    }
}
