package io.tallywire.benchmarks.size;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import io.tallywire.benchmarks.service.Backlog;
import io.tallywire.benchmarks.service.Drain;
import io.tallywire.benchmarks.service.PackagedService;
import io.tallywire.benchmarks.story.Article;
import io.tallywire.benchmarks.story.Newsroom;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.LocalStack;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.postgres.LocalPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the claims service on an empty store and on a large one: how fast it takes articles, and how fast it answers. */
@Command(name = "size", mixinStandardHelpOptions = true, description = "Measures the claims service with a million articles and ten million claims.")
public final class SizeCommand implements Callable<Integer> {
    private static final double SLOWEST_ANSWER = 100;
    private static final double SLOWEST_INTAKE = 0.9;

    @Option(names = "--articles", defaultValue = "1000000", description = "stored ones, with ten claims each; a multiple of 200,000 (default: ${DEFAULT-VALUE})")
    private int articles;

    @Option(names = "--intake", defaultValue = "15000", description = "articles that are taken before and after (default: ${DEFAULT-VALUE})")
    private int intake;

    @Option(names = "--questions", defaultValue = "300", description = "of each kind (default: ${DEFAULT-VALUE})")
    private int questions;

    @Option(names = "--jar", description = "default: ${DEFAULT-VALUE}")
    private Path jar = Path.of("claims-service/target/quarkus-app/quarkus-run.jar");

    /**
     * @return 0 if the answers came within 100 ms at the 99th percentile, and articles were taken at 90 % of the speed at least
     */
    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException, SQLException {
        PackagedService service = new PackagedService("claims", jar, StackPorts.free().kafka());
        if (!service.isPackaged()) {
            return 1;
        }
        Path folder = Files.createTempDirectory("size-benchmark");
        try (LocalStack stack = LocalStack.start(folder)) {
            double empty = take(1, stack, service, folder);
            try (Connection connection = DriverManager.getConnection(stack.postgres().jdbcUrl("claims"), LocalPostgres.USER,
                    LocalPostgres.PASSWORD)) {
                long begin = System.nanoTime();
                LargeStore store = new LargeStore(connection, articles);
                store.fill();
                System.out.printf("filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
                store.tidy();
                System.out.println(store.size());
                double full = take(2, stack, service, folder);
                System.out.printf("articles taken   %.0f/s empty, %.0f/s full%n", empty, full);
                boolean quick = ask(stack, service, folder, store);
                return quick && full >= empty * SLOWEST_INTAKE ? 0 : 1;
            }
        } finally {
            FileTree.delete(folder);
        }
    }

    /** Lets a fresh service take articles that wait, and tells how many a second it took once it was warm. */
    private double take(int seed, LocalStack stack, PackagedService service, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Newsroom newsroom = new Newsroom(seed);
        try (Backlog backlog = new Backlog(stack.kafka().bootstrapServers(), Topics.ARTICLES, "claims-service")) {
            long before = backlog.committed();
            backlog.fill(intake, number -> event(newsroom.article(number)));
            Process process = service.start(stack, folder, Map.of());
            try {
                return Drain.watch(backlog, process, before, intake).inSecondHalf();
            } finally {
                PackagedService.stop(process);
            }
        }
    }

    private boolean ask(LocalStack stack, PackagedService service, Path folder, LargeStore store)
            throws IOException, InterruptedException {
        Process process = service.start(stack, folder, Map.of());
        try {
            HttpClient http = HttpClient.newHttpClient();
            service.awaitReady(http);
            return new Questions(http, service, store, articles).ask(questions, SLOWEST_ANSWER);
        } finally {
            PackagedService.stop(process);
        }
    }

    private static Backlog.Event event(Article article) {
        Instant published = Instant.parse(article.publishedAt());
        ArticlePublished value = new ArticlePublished(article.id(), article.publisher(), article.text(),
                "https://bench.example/" + article.id(), article.title(), article.language(), published, Instant.now());
        String id = UUID.nameUUIDFromBytes(article.id().getBytes(StandardCharsets.UTF_8)).toString();
        return new Backlog.Event(EventType.ARTICLE_PUBLISHED, article.id(), id, value.receivedAt(), value);
    }
}
