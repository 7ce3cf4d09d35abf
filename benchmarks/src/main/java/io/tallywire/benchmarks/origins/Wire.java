package io.tallywire.benchmarks.origins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.tallywire.origins.ArticleText;

/**
 * Texts of some 3,000 characters in invented words that are as unevenly frequent as those of a language; every fourth is a copy
 * of an earlier one, in which one word in twenty is another.
 */
final class Wire {
    private static final int WORDS = 450;
    private static final int VOCABULARY = 30_000;
    private static final int COPY_EVERY = 4;

    private final Random random = new Random(11);
    private final String[] vocabulary = new String[VOCABULARY];
    private final List<String> texts = new ArrayList<>();

    Wire() {
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(9); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            vocabulary[i] = word.toString();
        }
    }

    static boolean isCopy(int number) {
        return number % COPY_EVERY == COPY_EVERY - 1;
    }

    /** The next ones, whose ids are numbered from 0. */
    List<ArticleText> next(int count, Instant publishedAt) {
        List<ArticleText> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = texts.size();
            texts.add(isCopy(number) ? copyOf(texts.get(random.nextInt(number))) : text());
            batch.add(new ArticleText("new-" + number, 1, "Publisher", publishedAt, texts.getLast(), List.of()));
        }
        return batch;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(word()).append(i % 15 == 14 ? ". " : " ");
        }
        return text.toString();
    }

    private String copyOf(String text) {
        StringBuilder copy = new StringBuilder();
        for (String word : text.split(" ")) {
            copy.append(random.nextInt(20) == 0 ? word() : word).append(' ');
        }
        return copy.toString();
    }

    /** By Zipf's law, nearly: the logarithm of a word's rank is evenly distributed. */
    private String word() {
        return vocabulary[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1];
    }
}
