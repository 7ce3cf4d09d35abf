package io.tallywire.figures.attribution;

import io.tallywire.figures.Source;
import io.tallywire.figures.text.Document;

/**
 * Somebody named in the text.
 *
 * @param name without titles and articles
 * @param first first token of the name
 * @param end after its last token
 */
record Mention(String name, int first, int end, Kind kind, Gender gender) {
    /** As far as the words tell. */
    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    enum Kind {
        /** A person by name. */
        PERSON,
        /** A person without a name: "ein Sprecher". */
        ROLE,
        ORGANISATION,
        /** Anything else that can vouch: "Schätzungen", "eine Umfrage". */
        OTHER
    }

    static Mention of(Document document, int first, int end, Kind kind, Gender gender) {
        return new Mention(document.textOf(first, end), first, end, kind, gender);
    }

    Source source(Document document) {
        return new Source(name, document.token(first).start(), document.token(end - 1).end());
    }
}
