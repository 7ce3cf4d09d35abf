package io.tallywire.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what is longer than any news article in parts, each as if it were an article of its own, so that memory keeps within
 * bounds and time grows in proportion to the text, whatever it holds.
 */
final class LongArticles {
    /** UTF-16 units up to which an article is read as a whole. */
    static final int LONGEST_PART = 100_000;
    /** Figures after which reading stops: a text so full of numbers is a table, and nobody could hold its answer. */
    static final int MOST_FIGURES = 50_000;

    private LongArticles() {
    }

    /** @param reader finds the figures of one part */
    static List<Figure> read(Article article, Function<Article, List<Figure>> reader) {
        int length = article.text().length();
        if (length <= LONGEST_PART) {
            return reader.apply(article);
        }
        List<Figure> figures = new ArrayList<>();
        for (int start = 0; start < length && figures.size() < MOST_FIGURES;) {
            int end = endOfPart(article.text(), start);
            for (Figure figure : reader.apply(part(article, start, end))) {
                figures.add(moved(figure, start));
            }
            start = end;
        }
        return List.copyOf(figures.subList(0, Math.min(figures.size(), MOST_FIGURES)));
    }

    /** Behind the last line that fits, else behind the last space, else wherever no character is torn apart. */
    private static int endOfPart(String text, int start) {
        int limit = start + LONGEST_PART;
        if (limit >= text.length()) {
            return text.length();
        }
        int earliest = start + LONGEST_PART / 2;
        int line = behindLast('\n', text, earliest, limit);
        int cut = line > earliest ? line : behindLast(' ', text, earliest, limit);
        if (cut > earliest) {
            return cut;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static int behindLast(char mark, String text, int earliest, int limit) {
        int end = limit;
        while (end > earliest && text.charAt(end - 1) != mark) {
            end--;
        }
        return end;
    }

    private static Article part(Article article, int start, int end) {
        return new Article(article.text().substring(start, end), article.title(), article.language(), article.publishedAt(),
                article.publisher());
    }

    private static Figure moved(Figure figure, int by) {
        Counted counted = Optional.ofNullable(figure.counted())
                .map(noun -> new Counted(noun.text(), noun.start() + by, noun.end() + by)).orElse(null);
        Source source = Optional.ofNullable(figure.source())
                .map(name -> new Source(name.name(), name.start() + by, name.end() + by)).orElse(null);
        Span sentence = new Span(figure.sentence().start() + by, figure.sentence().end() + by);
        return new Figure(figure.start() + by, figure.end() + by, figure.text(), figure.interval(), figure.hedge(),
                figure.unit(), figure.role(), counted, figure.modality(), source, figure.time(), figure.labels(), sentence,
                figure.confidence());
    }
}
