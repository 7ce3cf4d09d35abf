package io.tallywire.claims.extraction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.tallywire.figures.FigureExtractor;

/** The one engine of this service; it is thread-safe. */
final class Engine {
    private Engine() {
    }

    @Produces
    @Singleton
    static FigureExtractor extractor() {
        return FigureExtractor.create();
    }
}
