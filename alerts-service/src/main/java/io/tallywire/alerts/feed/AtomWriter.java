package io.tallywire.alerts.feed;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.tallywire.alerts.alert.Code;
import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page of the feed. The same page with the same alerts is always the same text. */
final class AtomWriter {
    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(FeedPage page) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            new AtomWriter(xml).feed(page);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory fails only where the document is not well-formed", e);
        }
        return text.toString();
    }

    private void feed(FeedPage page) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", "urn:uuid:" + UUID.nameUUIDFromBytes(page.first().toString().getBytes(StandardCharsets.UTF_8)));
        element("title", "Tallywire alerts");
        element("updated", page.entries().stream().map(FeedEntry::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH)
                .toString());
        xml.writeStartElement("author");
        element("name", "Tallywire");
        xml.writeEndElement();
        link("self", page.self(), AtomWriter.MEDIA_TYPE);
        link("first", page.first(), AtomWriter.MEDIA_TYPE);
        URI next = page.next();
        if (next != null) {
            link("next", next, AtomWriter.MEDIA_TYPE);
        }
        for (FeedEntry entry : page.entries()) {
            entry(entry, page.service());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry, URI service) throws XMLStreamException {
        Alert alert = entry.alert();
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + alert.id());
        element("title", alert.explanation());
        element("published", alert.raisedAt().toString());
        element("updated", entry.changedAt().toString());
        String article = EntryHtml.webAddress(alert.after().url());
        if (article != null) {
            link("alternate", article, "text/html");
        }
        link("related", service.resolve("/alerts/" + alert.id()), "application/json");
        category("severity", Code.of(alert.severity()));
        category("status", Code.of(alert.status()));
        for (ChangeKind kind : alert.kinds()) {
            category("kind", Code.of(kind));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(LegalText.of(EntryHtml.of(alert)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(LegalText.of(text));
        xml.writeEndElement();
    }

    private void link(String relation, URI address, String type) throws XMLStreamException {
        link(relation, address.toString(), type);
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", LegalText.of(address));
    }

    private void category(String scheme, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:tallywire:" + scheme);
        xml.writeAttribute("term", term);
    }
}
