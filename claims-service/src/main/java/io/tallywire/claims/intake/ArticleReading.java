package io.tallywire.claims.intake;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.article.ArticleEntity;
import io.tallywire.figures.Article;
import io.tallywire.figures.Figure;
import io.tallywire.figures.FigureExtractor;

/** Reads an article's figures. */
@ApplicationScoped
public class ArticleReading {
    private final FigureExtractor extractor;

    public ArticleReading(FigureExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * A version of an article and the figures found in it.
     *
     * @param trace where its event stands in its trace
     */
    public record Reading(ArticleEntity article, List<Figure> figures, @Nullable String trace) {
    }

    Reading read(ArticleEntity article, @Nullable String trace) {
        return new Reading(article, extractor.extract(
                new Article(article.text(), article.title(), article.language(), article.publishedAt(), article.publisher())),
                trace);
    }
}
