package io.tallywire.alerts.change;

import java.text.Normalizer;
import java.util.Locale;

/** Names of sources in the form by which one source is told from another: case, spacing and Unicode form make no difference. */
final class SourceName {
    private SourceName() {
    }

    static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
