package io.tallywire.benchmarks.engine;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.tallywire.figures.Article;
import io.tallywire.figures.FigureExtractor;
import io.tallywire.figures.text.TextScanner;

/** The whole engine, labels included, on news: articles, sentences and figures a second of one thread. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgs = { "-Xmx240m", "-XX:+UseSerialGC", "-XX:MaxInlineLevel=5", "-XX:FreqInlineSize=80",
        "-XX:InlineSmallCode=1000" })
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmark {
    private static final int ARTICLES = 20_000;

    private final FigureExtractor extractor = FigureExtractor.create();
    private final Article[] articles = new Article[ARTICLES];
    private final int[] sentences = new int[ARTICLES];
    private int next;

    public EngineBenchmark() {
        RetoldNews news = new RetoldNews();
        TextScanner scanner = new TextScanner();
        IntStream.range(0, ARTICLES).forEach(i -> {
            articles[i] = news.article(i);
            sentences[i] = scanner.scan(articles[i], extractor.languageOf(articles[i])).sentences().size();
        });
    }

    @Benchmark
    public int extract(Counted counted) {
        next = (next + 1) % ARTICLES;
        counted.begin();
        int figures = extractor.extract(articles[next]).size();
        counted.end(sentences[next], figures);
        return figures;
    }
}
