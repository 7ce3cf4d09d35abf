package io.tallywire.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads the bodies of requests into memory. Large ones wait for their turn, so that many at once do not fill the heap: an
 * article
 * of a mebibyte takes ten while it is read.
 */
@ApplicationScoped
public class Bodies {
    private static final int LARGE = 64 * 1024;
    private static final int LARGE_AT_A_TIME = 3;

    private final Semaphore turns = new Semaphore(LARGE_AT_A_TIME, true);

    /** Hands over the whole body, or as much of it as shows that it is longer than allowed. */
    public <T> T read(InputStream in, int maxLength, Function<byte[], T> use) throws IOException {
        byte[] start = in.readNBytes(LARGE);
        if (start.length < LARGE) {
            return use.apply(start);
        }
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while other bodies were read");
        }
        try {
            return use.apply(join(start, in.readNBytes(maxLength + 1 - LARGE)));
        } finally {
            turns.release();
        }
    }

    private static byte[] join(byte[] start, byte[] rest) {
        byte[] whole = new byte[start.length + rest.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return whole;
    }
}
