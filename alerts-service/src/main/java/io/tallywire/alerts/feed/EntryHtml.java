package io.tallywire.alerts.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;

/** An alert for a feed reader: what happened, and the sentences that it rests on, each with a link to its article. */
final class EntryHtml {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private EntryHtml() {
    }

    static String of(Alert alert) {
        StringBuilder html = new StringBuilder("<p>").append(escaped(alert.explanation())).append("</p>");
        AlertSide before = alert.before();
        if (before != null) {
            append(html, before);
        }
        append(html, alert.after());
        html.append("<p>");
        alert.labels().forEach((name, value) -> html.append("<code>").append(escaped(name + "=" + value)).append("</code> "));
        return html.append("</p>").toString();
    }

    private static void append(StringBuilder html, AlertSide side) {
        String address = webAddress(side.url());
        html.append("<blockquote");
        if (address != null) {
            html.append(" cite=\"").append(escaped(address)).append('"');
        }
        html.append("><p>").append(escaped(side.quote())).append("</p></blockquote><p>— ").append(escaped(side.source()))
                .append(", ");
        if (address == null) {
            html.append(escaped(side.publisher()));
        } else {
            html.append("<a href=\"").append(escaped(address)).append("\">").append(escaped(side.publisher())).append("</a>");
        }
        html.append("</p>");
    }

    /** The address of an article, if it is one that a reader may follow: publishers send any text. */
    static @Nullable String webAddress(@Nullable String url) {
        try {
            String scheme = url == null ? null : new URI(url).getScheme();
            return scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? null : url;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
