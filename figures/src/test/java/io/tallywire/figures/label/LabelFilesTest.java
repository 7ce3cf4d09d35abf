package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.WordLists;

class LabelFilesTest {
    @ParameterizedTest
    @ValueSource(strings = { "de", "en" })
    void everyConceptHasWordsInEveryLanguage(String language) {
        Set<String> named = WordLists.of(language, "concepts.txt").keySet();
        assertThat(named).containsExactlyInAnyOrderElementsOf(Concepts.ALL.names()).hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "en" })
    void everyEventIsToldOfSomething(String language) {
        assertThat(WordLists.of(language, "events.txt").keySet())
                .containsExactlyInAnyOrderElementsOf(new EventTable().names());
    }

    /** Those that are both have always been. */
    @Test
    void noFurtherConceptIsCalledLikeATrait() {
        Set<String> traits = Concepts.ALL.names().stream().flatMap(name -> Concepts.ALL.named(name).traits().stream())
                .collect(Collectors.toSet());
        traits.retainAll(Concepts.ALL.names());
        assertThat(traits).containsOnly("animal", "duration", "household", "rate", "victim");
    }

    @Test
    void languagesKnowTheSameEventsAndCauses() {
        assertThat(WordLists.of("de", "events.txt").keySet()).isEqualTo(WordLists.of("en", "events.txt").keySet())
                .hasSizeGreaterThan(60);
        assertThat(WordLists.of("de", "causes.txt").keySet()).isEqualTo(WordLists.of("en", "causes.txt").keySet());
    }

    @Test
    void languagesKnowTheSamePlacesByTheSameNames() {
        for (String file : new String[] { "regions.txt", "capitals.txt", "towns.txt" }) {
            assertThat(WordLists.of("de", file).keySet()).isEqualTo(WordLists.of("en", file).keySet());
        }
    }

    @Test
    void languagesKnowThePeopleOfTheSameCountries() {
        assertThat(codes("de")).isEqualTo(codes("en")).hasSizeGreaterThan(170);
    }

    private static Set<String> codes(String language) {
        Set<String> codes = new HashSet<>();
        LanguageFile.lines(language, "countries.txt").forEach(line -> codes.add(line.substring(0, line.indexOf('|')).strip()));
        return codes;
    }
}
