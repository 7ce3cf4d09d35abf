package io.tallywire.figures.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.Inflection;
import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.language.Words;
import io.tallywire.figures.text.Token;

/** Ministries, services and organisations by their names in all languages, from each one's {@code institutions.txt}. */
final class Institutions {
    static final Institutions ALL = new Institutions(List.of("de", "en"));

    /** What stands in a name without telling one source from another: "spokesman", "plc". */
    static final String IGNORED = "ignored";

    private final PhraseTable<String> names = new PhraseTable<>();

    private Institutions(List<String> languages) {
        for (String language : languages) {
            Inflection inflection = Inflection.of(language);
            WordLists.of(language, "institutions.txt").forEach((institution, phrases) -> phrases.stream()
                    .flatMap(phrase -> LanguageFile.forms(phrase).stream())
                    .flatMap(phrase -> forms(phrase, inflection).stream())
                    .forEach(form -> names.add(Words.normalised(form), institution)));
        }
    }

    private static Set<String> forms(String phrase, Inflection inflection) {
        int last = phrase.lastIndexOf(' ') + 1;
        return inflection.forms(phrase.substring(last)).stream().map(form -> phrase.substring(0, last) + form)
                .collect(Collectors.toSet());
    }

    @Nullable
    Match<String> at(List<Token> tokens, int index) {
        return names.startingAt(i -> i < tokens.size() ? tokens.get(i).lower() : "", index);
    }
}
