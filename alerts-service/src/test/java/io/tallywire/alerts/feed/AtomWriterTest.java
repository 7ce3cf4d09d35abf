package io.tallywire.alerts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;

import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AtomWriterTest {
    private static final Instant RAISED = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-05-04T09:30:00Z");
    private static final URI FEED = URI.create("http://localhost:8083/alerts/feed?severity=critical");

    @Test
    void aFeedReaderFindsAlertsWithBothQuotesAndTheirLinks() throws Exception {
        SyndFeed feed = read(AtomWriter.write(page(alert("Rain fell.", "https://a.example/1?x=1&y=2"))));

        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + UUID.nameUUIDFromBytes(new byte[] { 7 }));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(CHANGED));
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(RAISED));
        assertThat(entry.getLink()).isEqualTo("https://a.example/1?x=1&y=2");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).contains("critical", "open", "revision");
        assertThat(entry.getContents()).singleElement().satisfies(content -> {
            assertThat(content.getType()).isEqualTo("html");
            assertThat(content.getValue()).contains("An older sentence.", "Rain fell.",
                    "<a href=\"https://old.example/0\">", "<a href=\"https://a.example/1?x=1&amp;y=2\">");
        });
    }

    @Test
    void pagesAreLinked() throws Exception {
        SyndFeed feed = read(AtomWriter.write(page(alert("Rain fell.", null))));

        assertThat(feed.getLinks()).extracting(SyndLink::getRel).contains("self", "first", "next");
        assertThat(feed.getLinks()).filteredOn(link -> link.getRel().equals("next")).singleElement()
                .extracting(SyndLink::getHref).isEqualTo(FEED + "&cursor=abc");
    }

    @Test
    void anEmptyFeedIsValid() throws Exception {
        SyndFeed feed = read(AtomWriter.write(new FeedPage(FEED, FEED, null, FEED, List.of())));

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getUri()).startsWith("urn:uuid:");
    }

    @ParameterizedTest
    @ValueSource(strings = { "]]></content><script>alert(1)</script>", "\u0000\u0001\u000B\u001F", "\uFFFE\uFFFF", "\uD800",
            "\uDC00 lone", "<b>bold</b> & \"quoted\" 'twice'", "&#0; &nbsp; &unknown;", "<!DOCTYPE x><!ENTITY y>",
            "😀 \u0085\u2028" })
    void hostileTextLeavesItWellFormedAndIsNoMarkup(String text) throws Exception {
        String xml = AtomWriter.write(page(alert(text, "https://a.example/" + text)));

        String html = read(xml).getEntries().getFirst().getContents().getFirst().getValue();

        assertThat(html).doesNotContain("<script", "<b>", "<!");
    }

    @Property(tries = 300)
    void anyTextLeavesItWellFormed(@ForAll String quote, @ForAll String url) throws Exception {
        String xml = AtomWriter.write(page(alert(quote, "http://" + url)));

        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
                .getDocumentElement().getTagName()).isEqualTo("feed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example",
            " https://a.example" })
    void onlyAddressesOfTheWebBecomeLinks(String url) throws Exception {
        SyndEntry entry = read(AtomWriter.write(page(alert("Rain fell.", url)))).getEntries().getFirst();

        assertThat(entry.getContents().getFirst().getValue()).doesNotContain(url);
        assertThat(entry.getLinks()).noneMatch(link -> link.getHref().equals(url));
    }

    private static SyndFeed read(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static FeedPage page(Alert alert) {
        return new FeedPage(FEED, FEED, URI.create(FEED + "&cursor=abc"), URI.create("http://localhost:8083/"),
                List.of(new FeedEntry(alert, CHANGED)));
    }

    private static Alert alert(String quote, @Nullable String url) {
        return new Alert(UUID.nameUUIDFromBytes(new byte[] { 7 }).toString(), "default", "s", Map.of("counted", "fatality"),
                Set.of(ChangeKind.REVISION), Severity.CRITICAL, AlertStatus.OPEN,
                side("An older sentence.", "https://old.example/0"), side(quote, url), BigDecimal.ONE, BigDecimal.TEN,
                "fatality: " + quote, RAISED, "a", null, List.of());
    }

    private static AlertSide side(String quote, @Nullable String url) {
        return new AlertSide("c", Interval.point(BigDecimal.TEN), Hedge.EXACT, "Mayor", quote, "a", "Diary", url, 0, 2);
    }
}
