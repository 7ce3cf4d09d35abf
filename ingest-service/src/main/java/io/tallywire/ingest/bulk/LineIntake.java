package io.tallywire.ingest.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.tallywire.events.EventJson;
import io.tallywire.ingest.article.ArticleReader;
import io.tallywire.ingest.article.Articles;
import io.tallywire.ingest.article.ArticlesConfig;
import io.tallywire.ingest.rate.ClientLimit;

/**
 * Takes one article a line and answers one result a line, in order, while lines still come. Kafka is written to without waiting
 * for each answer; a client that does not read its results is not read from either, so that memory stays bounded.
 */
@ApplicationScoped
public class LineIntake {
    private static final Logger LOG = Logger.getLogger(LineIntake.class);
    private static final CompletableFuture<LineResult> END = new CompletableFuture<>();

    private final Articles articles;
    private final ClientLimit limit;
    private final int maxLinesWaiting;

    public LineIntake(ArticlesConfig config, Articles articles, ClientLimit limit) {
        this.articles = articles;
        this.limit = limit;
        this.maxLinesWaiting = config.maxLinesWaiting();
    }

    /** Returns after the last result was written, or throws if the client has gone. */
    public void run(String client, InputStream in, OutputStream out) throws IOException {
        BlockingQueue<CompletableFuture<LineResult>> results = new ArrayBlockingQueue<>(maxLinesWaiting);
        Thread reader = Thread.startVirtualThread(() -> read(client, in, results));
        try {
            write(results, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the results were written", e);
        } finally {
            reader.interrupt();
        }
    }

    private void read(String client, InputStream in, BlockingQueue<CompletableFuture<LineResult>> results) {
        try {
            try {
                Lines lines = new Lines(in, ArticleReader.MAX_JSON_BYTES);
                long number = 0;
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    number++;
                    if (!isBlank(line)) {
                        limit.await(client);
                        results.put(take(number, line));
                    }
                }
            } catch (IOException e) {
                LOG.debugf("lines broken off: %s", e.getMessage());
            }
            results.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<LineResult> take(long number, byte[] line) {
        return articles.publish(line).handle((id, failure) -> failure == null ? LineResult.accepted(number, id)
                : LineResult.refused(number, Articles.refusalIn(failure)));
    }

    /** Flushes only when there is nothing more to write: results of a fast client go out in large pieces. */
    private static void write(BlockingQueue<CompletableFuture<LineResult>> results, OutputStream out)
            throws IOException, InterruptedException {
        for (var result = results.take(); result != END; result = results.take()) {
            if (!result.isDone()) {
                out.flush();
            }
            out.write(EventJson.write(result.join()));
            out.write('\n');
            if (results.isEmpty()) {
                out.flush();
            }
        }
        out.flush();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
