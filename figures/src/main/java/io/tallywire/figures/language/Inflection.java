package io.tallywire.figures.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms that a noun may take, by the endings in a language's {@code inflection.txt}. Some of them no speaker would use. */
public final class Inflection {
    private static final String MARK = "~";

    private record Rule(String ending, List<String> replacements) {
    }

    private record Umlaut(String plain, String changed) {
    }

    private final List<Rule> rules = new ArrayList<>();
    private final List<Umlaut> umlauts = new ArrayList<>();
    private List<String> umlautEndings = List.of();

    private Inflection(String language) {
        for (Map.Entry<String, List<String>> row : WordLists.of(language, "inflection.txt").entrySet()) {
            switch (row.getKey()) {
                case "umlaut" -> row.getValue().forEach(pair -> umlauts
                        .add(new Umlaut(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1))));
                case "umlaut-endings" -> umlautEndings = row.getValue();
                default -> rules.add(new Rule(ending(row.getKey()), row.getValue().stream().map(Inflection::ending).toList()));
            }
        }
        rules.sort(Comparator.comparing((Rule rule) -> rule.ending().length()).reversed());
    }

    public static Inflection of(String language) {
        return new Inflection(language);
    }

    /** All forms of a word, the given one without its mark among them. */
    public Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (word.endsWith(rule.ending())) {
                String stem = word.substring(0, word.length() - rule.ending().length());
                rule.replacements().forEach(replacement -> forms.add(stem + replacement));
                break;
            }
        }
        if (!word.endsWith(MARK)) {
            forms.add(word);
            String changed = withUmlaut(word);
            if (!changed.equals(word)) {
                forms.add(changed);
                umlautEndings.forEach(ending -> forms.add(changed + ending));
            }
        }
        return forms;
    }

    /** The phrase as it stands by itself: each word that has a mark takes the first ending of that mark. */
    public String baseForm(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(word -> word.endsWith(MARK) ? forms(word).iterator().next() : word)
                .collect(Collectors.joining(" "));
    }

    private String withUmlaut(String word) {
        int end = 0;
        Umlaut found = null;
        for (Umlaut umlaut : umlauts) {
            int at = word.lastIndexOf(umlaut.plain());
            if (at >= 0 && at + umlaut.plain().length() > end) {
                end = at + umlaut.plain().length();
                found = umlaut;
            }
        }
        return found == null ? word
                : word.substring(0, end - found.plain().length()) + found.changed() + word.substring(end);
    }

    private static String ending(String written) {
        return written.equals("-") || written.equals("_") ? "" : written;
    }
}
