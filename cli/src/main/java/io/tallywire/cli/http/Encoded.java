package io.tallywire.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text made fit for a URL. */
public final class Encoded {
    private Encoded() {
    }

    public static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String path(String segment) {
        return query(segment).replace("+", "%20");
    }
}
