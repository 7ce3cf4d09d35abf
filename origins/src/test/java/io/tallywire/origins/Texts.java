package io.tallywire.origins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.tallywire.figures.Article;
import io.tallywire.figures.FigureExtractor;

/** Texts of these tests, and what becomes of a text when it is copied. */
final class Texts {
    static final List<String> NAMES = List.of("bridge-agency.de", "bridge-paper.de", "ferry-agency.en", "ferry-paper.en");
    private static final FigureExtractor ENGINE = FigureExtractor.create();

    private Texts() {
    }

    static String read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextPrint print(String text) {
        return TextPrints.of(text, ENGINE.extract(Article.of(text)));
    }

    static String withoutFirstParagraph(String text) {
        return text.substring(text.indexOf("\n\n") + 2);
    }

    static String withoutLastParagraph(String text) {
        return text.substring(0, text.lastIndexOf("\n\n"));
    }

    /** Leaves out, adds or replaces as many in a hundred words, by words of another text. */
    static String edited(String text, int percent, String others, Random random) {
        String[] vocabulary = others.split("\\s+");
        List<String> words = new ArrayList<>();
        for (String word : text.split("(?<=\\s)")) {
            if (random.nextInt(100) >= percent) {
                words.add(word);
                continue;
            }
            int kind = random.nextInt(3);
            if (kind > 0) {
                words.add(vocabulary[random.nextInt(vocabulary.length)] + " ");
            }
            if (kind > 1) {
                words.add(word);
            }
        }
        return String.join("", words);
    }

    /** A bulletin made from a form: always the same words, other places and numbers. */
    static String bulletin(String town, String region, int... numbers) {
        return """
                An earthquake of magnitude %d.%d was registered near %s in the %s on Tuesday, the geological survey said. The tremor \
                struck at a depth of %d kilometres and was followed by %d weaker ones. It was felt within %d kilometres of its centre. \
                There were no reports of damage. The survey has counted %d earthquakes in the region since the beginning of the \
                year. This report was made automatically from measurements and has not been checked by an editor.
                """
                .formatted(numbers[0], numbers[1], town, region, numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
