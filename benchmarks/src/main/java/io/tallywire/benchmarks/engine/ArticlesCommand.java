package io.tallywire.benchmarks.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.tallywire.figures.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "articles", mixinStandardHelpOptions = true, description = "Writes the articles on which the engine is measured, as NDJSON.")
public final class ArticlesCommand implements Callable<Integer> {
    @Option(names = "--count", description = "how many (default: ${DEFAULT-VALUE})")
    private int count = 20_000;

    @Override
    public Integer call() throws IOException {
        ObjectMapper json = new ObjectMapper();
        RetoldNews news = new RetoldNews();
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                out.println(json.writeValueAsString(fields(i, news.article(i))));
            }
        }
        return 0;
    }

    private static Map<String, Object> fields(int number, Article article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", "article-" + number);
        fields.put("language", article.language());
        fields.put("publishedAt", String.valueOf(article.publishedAt()));
        fields.put("publisher", article.publisher());
        fields.put("title", article.title());
        fields.put("text", article.text());
        return fields;
    }
}
