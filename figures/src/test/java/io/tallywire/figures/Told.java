package io.tallywire.figures;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the engine tells of a short text, for tests. */
public final class Told {
    private static final FigureExtractor ENGINE = FigureExtractor.create();
    private static final Instant PUBLISHED = Instant.parse("2026-05-20T12:00:00Z");

    private Told() {
    }

    public static List<Figure> of(String language, String text) {
        return ENGINE.extract(new Article(text, null, language, PUBLISHED, null));
    }

    public static List<Role> roles(String language, String text) {
        return of(language, text).stream().map(Figure::role).toList();
    }

    public static List<Modality> modalities(String language, String text) {
        return of(language, text).stream().map(Figure::modality).toList();
    }

    public static List<@Nullable String> sources(String language, String text) {
        return of(language, text).stream()
                .<@Nullable String> map(figure -> figure.source() == null ? null : figure.source().name())
                .toList();
    }

    public static List<@Nullable String> counted(String language, String text) {
        return of(language, text).stream()
                .<@Nullable String> map(figure -> figure.counted() == null ? null : figure.counted().text()).toList();
    }
}
