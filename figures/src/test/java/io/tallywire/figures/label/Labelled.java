package io.tallywire.figures.label;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Article;
import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.Span;
import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;

/** Labels figures that a test points out in a text, without the stages that find them. */
final class Labelled {
    private final String language;
    private final String title;
    private final String text;
    private final List<Figure> figures = new ArrayList<>();
    private Role role = Role.LEVEL;
    private Modality modality = Modality.ASSERTED;
    private String unit = "1";
    private @Nullable TimeSpan time;
    private @Nullable String source;

    private Labelled(String language, String title, String text) {
        this.language = language;
        this.title = title;
        this.text = text;
    }

    static Labelled german(String title, String text) {
        return new Labelled("de", title, text);
    }

    static Labelled english(String title, String text) {
        return new Labelled("en", title, text);
    }

    Labelled role(Role next) {
        role = next;
        return this;
    }

    Labelled modality(Modality next) {
        modality = next;
        return this;
    }

    Labelled unit(String next) {
        unit = next;
        return this;
    }

    Labelled source(String next) {
        source = next;
        return this;
    }

    Labelled time(TimeSpan next) {
        time = next;
        return this;
    }

    /** Adds the first figure of these words after the last one; the noun is its nearest mention before or after it. */
    Labelled figure(String words, String noun) {
        int from = figures.isEmpty() ? 0 : figures.getLast().end();
        int start = text.indexOf(words, from);
        int after = text.indexOf(noun, start);
        int counted = after >= 0 && after < sentenceEnd(start) ? after : text.lastIndexOf(noun, start);
        figures.add(new Figure(start, start + words.length(), words, Interval.point(new java.math.BigDecimal(digits(words))),
                Hedge.EXACT, unit, role, new Counted(noun, counted, counted + noun.length()), modality,
                source == null ? null : new Source(source, 0, 0), time, Map.of(),
                new Span(start, start + words.length()), 1));
        role = Role.LEVEL;
        modality = Modality.ASSERTED;
        unit = "1";
        time = null;
        source = null;
        return this;
    }

    List<Map<String, String>> labels() {
        Article article = new Article(text, title, language, Instant.parse("2026-05-20T12:00:00Z"), null);
        Document document = new TextScanner().scan(article, language);
        return new Labeller().label(document, figures).stream().map(Figure::labels).toList();
    }

    Map<String, String> only() {
        return labels().getLast();
    }

    private int sentenceEnd(int start) {
        int end = text.indexOf(". ", start);
        return end < 0 ? text.length() : end;
    }

    private static String digits(String words) {
        String digits = words.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? Integer.toString(words.hashCode()) : digits;
    }
}
