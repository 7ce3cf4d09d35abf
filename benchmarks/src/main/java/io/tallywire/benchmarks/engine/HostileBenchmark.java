package io.tallywire.benchmarks.engine;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import io.tallywire.figures.Article;
import io.tallywire.figures.FigureExtractor;

/** A megabyte of what no newspaper prints, on one thread, in a small heap. */
@State(Scope.Thread)
@Fork(value = 1, jvmArgs = { "-Xmx240m", "-XX:+UseSerialGC", "-XX:MaxInlineLevel=5", "-XX:FreqInlineSize=80",
        "-XX:InlineSmallCode=1000" })
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HostileBenchmark {
    @Param
    public HostileText text = HostileText.DIGITS;
    @Param("1000000")
    public int length = 1_000_000;
    @Param({ "de", "en" })
    public String language = "de";

    private final FigureExtractor extractor = FigureExtractor.create();
    private Article article = Article.of("");

    @Setup
    public void write() {
        article = new Article(text.of(length), null, language, Instant.parse("2026-03-02T08:00:00Z"), null);
    }

    @Benchmark
    public int extract() {
        return extractor.extract(article).size();
    }
}
