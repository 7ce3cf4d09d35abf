package io.tallywire.figures.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.tallywire.figures.FigureExtractor;

/**
 * A file of language knowledge on the class path, one folder a language. UTF-8, one entry a line; blank lines and what
 * follows a {@code #} at the start of a line or after white space are for the reader.
 */
public final class LanguageFile {
    private LanguageFile() {
    }

    /** The entries of a file, trimmed; none where the language has no such file. */
    public static List<String> lines(String language, String name) {
        try (InputStream in = FigureExtractor.class.getResourceAsStream(language + "/" + name)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(LanguageFile::withoutComment)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file, each split at its tabs or runs of two and more spaces. */
    public static List<String[]> rows(String language, String name) {
        return lines(language, name).stream().map(line -> line.split("\t+| {2,}", -1)).toList();
    }

    /**
     * All forms of a phrase whose words list their endings after slashes: "kanadische/n Dollar/s" has four. Each form has
     * its words parted by single spaces.
     */
    public static List<String> forms(String phrase) {
        List<String> forms = List.of("");
        for (String word : phrase.strip().split("\\s+")) {
            String[] endings = word.length() > 1 ? word.split("/", -1) : new String[] { word };
            List<String> longer = new ArrayList<>();
            for (String form : forms) {
                String begun = form.isEmpty() ? endings[0] : form + " " + endings[0];
                longer.add(begun);
                for (int i = 1; i < endings.length; i++) {
                    longer.add(begun + endings[i]);
                }
            }
            forms = longer;
        }
        return forms;
    }

    private static String withoutComment(String line) {
        if (line.startsWith("#")) {
            return "";
        }
        int comment = line.indexOf(" #");
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
