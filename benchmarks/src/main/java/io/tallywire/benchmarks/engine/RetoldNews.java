package io.tallywire.benchmarks.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.tallywire.figures.Article;

/**
 * The articles on which the engine's quality is tested, told again with other digits and some words that no other article has,
 * so that nothing is answered from memory. The same number gives the same article.
 */
final class RetoldNews {
    private static final List<String> NAMES = List.of("bank-en", "fire-en", "heat-de", "hospital-de", "port-en", "quake-de",
            "rescue-de", "school-de", "space-en", "trade-de", "troops-retold-de", "vote-en");
    private static final int ONE_WORD_IN = 20;
    private static final int LONG_WORD = 6;

    private final List<Article> originals = NAMES.stream().map(RetoldNews::original).toList();

    private static Article original(String name) {
        try (InputStream in = RetoldNews.class.getResourceAsStream("gold/" + name + ".json")) {
            JsonNode json = new ObjectMapper().readTree(in);
            return new Article(json.get("text").asText(), json.get("title").asText(), json.get("language").asText(),
                    Instant.parse(json.get("publishedAt").asText()), "Agency");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param number from 0 */
    Article article(int number) {
        Article original = originals.get(number % originals.size());
        Random random = new Random(number);
        Instant published = original.publishedAt() == null ? Instant.EPOCH : original.publishedAt();
        return new Article(retold(original.text(), random), original.title(), original.language(),
                published.plus(Duration.ofMinutes(number)), original.publisher());
    }

    private static String retold(String text, Random random) {
        StringBuilder retold = new StringBuilder(text);
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i - word >= LONG_WORD && random.nextInt(ONE_WORD_IN) == 0) {
                retold.setCharAt(word + 2, (char) ('a' + random.nextInt(26)));
                retold.setCharAt(word + 3, (char) ('a' + random.nextInt(26)));
            }
            if (i < text.length() && text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                retold.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
            word = i + 1;
        }
        return retold.toString();
    }
}
