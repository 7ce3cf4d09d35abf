package io.tallywire.figures.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files of named lists: {@code name = one, two words, three}, or {@code name | one two three} with single words. */
public final class WordLists {
    private WordLists() {
    }

    /**
     * The lists of a file in its order; the same name twice makes one list. Empty where there is no such file.
     *
     * @throws IllegalStateException if a line holds no list
     */
    public static Map<String, List<String>> of(String language, String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : LanguageFile.lines(language, file)) {
            int equals = line.indexOf(" = ");
            int bar = line.indexOf(" | ");
            boolean byComma = equals >= 0 && (bar < 0 || equals < bar);
            int cut = byComma ? equals : bar;
            if (cut < 0) {
                throw new IllegalStateException(language + "/" + file + ": no list in '" + line + "'");
            }
            String values = line.substring(cut + 3).strip();
            lists.merge(line.substring(0, cut).strip(), List.of(values.split(byComma ? "\\s*,\\s*" : "\\s+")),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return lists;
    }
}
