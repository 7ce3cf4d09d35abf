package io.tallywire.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Two reports on one bridge and one on a ferry, as the tests of the module origins have them. */
final class Texts {
    static final String BRIDGE = read("bridge-agency.de");
    static final String FERRY = read("ferry-agency.en");
    static final String OTHER_ON_BRIDGE = read("bridge-paper.de");

    private Texts() {
    }

    static String withoutLastParagraph(String text) {
        return text.substring(0, text.lastIndexOf("\n\n"));
    }

    private static String read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
