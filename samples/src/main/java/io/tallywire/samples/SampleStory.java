package io.tallywire.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A story in a few articles whose estimates change. Publishers, persons and wording are invented. */
public final class SampleStory {
    private SampleStory() {
    }

    /**
     * A JSON array in the order of publication; of each item `article` is as it is posted, and `alerts` are the kinds of alert
     * that
     * it must raise.
     */
    public static byte[] json() {
        try (InputStream in = SampleStory.class.getResourceAsStream("story.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
