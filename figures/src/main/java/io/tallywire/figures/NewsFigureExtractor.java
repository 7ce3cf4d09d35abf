package io.tallywire.figures;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;

import io.tallywire.figures.label.Labeller;
import io.tallywire.figures.language.LanguageDetector;
import io.tallywire.figures.quantity.QuantityFinder;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.time.TimeExpression;
import io.tallywire.figures.time.TimeExpressionFinder;

/** The stages in their order: scan, times, quantities, what each quantity does in its sentence, labels. */
final class NewsFigureExtractor implements FigureExtractor {
    private static final Logger LOG = System.getLogger(NewsFigureExtractor.class.getName());

    private static final String UNKNOWN = "und";

    private final TextScanner scanner = new TextScanner();
    private final TimeExpressionFinder times = new TimeExpressionFinder();
    private final QuantityFinder quantities = new QuantityFinder();
    private final Labeller labeller = new Labeller();
    private final LanguageDetector languages = new LanguageDetector();

    @Override
    public List<Figure> extract(Article article) {
        String language = languageOf(article);
        return LongArticles.read(article, part -> readOrNothing(part, language));
    }

    private List<Figure> readOrNothing(Article article, String language) {
        try {
            return read(article, language);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "article not read, it gets no figures", e);
            return List.of();
        }
    }

    List<Figure> read(Article article, String language) {
        Document document = scanner.scan(article, language);
        List<TimeExpression> found = times.find(document);
        return labeller.label(document, FigureAssembler.assemble(document, quantities.find(document, found), found));
    }

    @Override
    public String languageOf(Article article) {
        String given = article.language();
        if (given == null || given.isBlank()) {
            return languages.detect(article.text());
        }
        String language = Locale.forLanguageTag(given.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 ? language : UNKNOWN;
    }
}
