package io.tallywire.figures;

import java.util.List;

/** Finds the figures of an article. Implementations are thread-safe and their results immutable. */
public interface FigureExtractor {
    /**
     * The figures in order of their place in the text; empty where there are none. Never fails, whatever the text holds. A text
     * of more than 100,000 UTF-16 units is read in parts that know nothing of each other, and no further than 50,000 figures.
     */
    List<Figure> extract(Article article);

    /** The language in which the article is read: what it says itself, else what its text looks like, else "und". */
    default String languageOf(Article article) {
        String given = article.language();
        return given == null || given.isBlank() ? "und" : given;
    }

    /** An engine for German and English news; texts in other languages get values, hedges and units only. */
    static FigureExtractor create() {
        return new NewsFigureExtractor();
    }
}
