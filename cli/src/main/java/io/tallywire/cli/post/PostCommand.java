package io.tallywire.cli.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;
import io.tallywire.cli.Settings;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.system.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "post", mixinStandardHelpOptions = true, description = "Post articles from files: a JSON article, NDJSON, or plain text with --publisher.")
public final class PostCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to post.")
    List<Path> files = List.of();

    @Option(names = "--publisher", description = "Who published a plain text.")
    @Nullable
    String publisher;

    @Option(names = "--title", description = "The headline of a plain text.")
    @Nullable
    String title;

    @Option(names = "--language", description = "The language of a plain text, such as de or en; detected if not given.")
    @Nullable
    String language;

    @Override
    public Integer call() {
        ServiceClient ingest = Service.INGEST.client(Settings.current());
        int status = 0;
        for (Path file : files) {
            for (ObjectNode article : new ArticleFile(file).articles(new ArticleFile.About(publisher, title, language))) {
                try {
                    System.out.println("accepted " + post(ingest, article));
                } catch (Failure refused) {
                    System.err.println("tallywire: " + file + ": " + refused.getMessage());
                    status = 1;
                }
            }
        }
        return status;
    }

    /** The id of the article, once it can no longer be lost. */
    public static String post(ServiceClient ingest, JsonNode article) {
        try {
            return ingest.post("/articles", Json.MAPPER.writeValueAsBytes(article)).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
