package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.text.Document;

/** Spells out short words for what the text is about: "the rate" after unemployment is the unemployment rate. */
final class Topic {
    private static final int REACH = 120;
    private static final Map<String, Map<String, Concept>> FULL = read();

    private final Document document;
    private final Nouns nouns;

    Topic(Document document, Nouns nouns) {
        this.document = document;
        this.nouns = nouns;
    }

    /** The concept itself unless it is short for another; then the one of the nearest word before it that tells which. */
    Concept spelledOut(Concept concept, Anchor anchor) {
        Map<String, Concept> full = FULL.get(concept.name());
        if (full == null) {
            return concept;
        }
        int start = anchor.countedFirst() < anchor.countedEnd() ? anchor.countedFirst() : anchor.first();
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            Concept found = told(full, i);
            if (found != null) {
                return found;
            }
        }
        return concept;
    }

    private @Nullable Concept told(Map<String, Concept> full, int token) {
        Concept near = nouns.word(document.token(token).lower());
        return near == null ? null : full.get(near.name());
    }

    private static Map<String, Map<String, Concept>> read() {
        Map<String, Map<String, Concept>> full = new HashMap<>();
        for (String line : LanguageFile.lines("label", "topics.txt")) {
            String[] row = line.split("\\s+");
            full.computeIfAbsent(row[0], unused -> new HashMap<>()).put(row[1], Concepts.ALL.named(row[2]));
        }
        return full;
    }
}
