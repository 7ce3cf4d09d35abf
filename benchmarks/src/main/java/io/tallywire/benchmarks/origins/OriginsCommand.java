package io.tallywire.benchmarks.origins;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

import io.tallywire.origins.ArticleText;
import io.tallywire.origins.Placement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the origins of batches of articles, as the claims service does, in a database of its own that is full already. */
@Command(name = "origins", mixinStandardHelpOptions = true, description = "Measures how fast origins are found among a million articles.")
public final class OriginsCommand implements Callable<Integer> {
    private static final Instant TIME = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final String DATABASE = "origins_benchmark";

    @Option(names = "--server", defaultValue = "jdbc:postgresql://localhost:5432/", description = "default: ${DEFAULT-VALUE}")
    private String server = "";

    @Option(names = "--user", defaultValue = "tallywire", description = "default: ${DEFAULT-VALUE}")
    private String user = "";

    @Option(names = "--password", defaultValue = "tallywire", description = "default: ${DEFAULT-VALUE}")
    private String password = "";

    @Option(names = "--stored", defaultValue = "1000000", description = "articles stored before (default: ${DEFAULT-VALUE})")
    private int stored;

    @Option(names = "--batches", defaultValue = "100", description = "how many to measure (default: ${DEFAULT-VALUE})")
    private int batches;

    @Option(names = "--batch-size", defaultValue = "100", description = "articles of one (default: ${DEFAULT-VALUE})")
    private int batchSize;

    /** @return 0 if the copies were found and nothing else was taken for one */
    @Override
    public Integer call() throws SQLException, IOException {
        try (Connection administration = connect("postgres"); Statement statement = administration.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
            try (Connection connection = connect(DATABASE)) {
                return measure(connection);
            } finally {
                statement.execute("drop database " + DATABASE + " with (force)");
            }
        }
    }

    private int measure(Connection connection) throws SQLException, IOException {
        long begin = System.nanoTime();
        Stock stock = new Stock(connection);
        stock.migrate();
        stock.fill(stored, TIME);
        System.out.printf("%,d articles stored in %.0f s; index of bands %s%n", stored, seconds(begin), size(connection));
        connection.setAutoCommit(false);
        Wire wire = new Wire();
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
        int found = 0;
        int copies = 0;
        int wrong = 0;
        long measured = 0;
        for (int batch = -batches / 5; batch < batches; batch++) {
            List<ArticleText> texts = wire.next(batchSize, TIME.plusSeconds(batch));
            long start = System.nanoTime();
            Map<String, String> origins = new Placement(connection, WINDOW).place(texts);
            connection.commit();
            long took = System.nanoTime() - start;
            for (ArticleText text : texts) {
                boolean copy = Wire.isCopy(Integer.parseInt(text.articleId().substring("new-".length())));
                boolean taken = !text.articleId().equals(origins.get(text.articleId()));
                copies += copy ? 1 : 0;
                found += copy && taken ? 1 : 0;
                wrong += !copy && taken ? 1 : 0;
            }
            if (batch >= 0) {
                measured += took;
                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(took));
            }
        }
        System.out.printf("placed           %.0f articles/s, one writer, batches of %d%n",
                batches * batchSize / (measured / 1e9),
                batchSize);
        System.out.printf("a batch          p50 %.1f ms, p99 %.1f ms, max %.1f ms%n", latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3, latencies.getMaxValue() / 1e3);
        System.out.printf("copies found     %d of %d; others taken for copies %d%n", found, copies, wrong);
        return found == copies && wrong == 0 ? 0 : 1;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }

    private static String size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); var result = statement.executeQuery("""
                select pg_size_pretty(pg_total_relation_size('origin_band')) || ', prints '
                    || pg_size_pretty(pg_total_relation_size('article_origin'))""")) {
            result.next();
            return result.getString(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
