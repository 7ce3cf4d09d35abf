package io.tallywire.alerts.change;

import java.text.Normalizer;

/** Names of sources as they are kept: spacing and Unicode form make no difference. Which names are one source, voices tell. */
final class SourceName {
    private SourceName() {
    }

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
