package io.tallywire.figures.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.util.ULocale;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.language.Inflection;
import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Token;

/**
 * The names of countries, their adjectives and inhabitants, and of large regions and towns in one language. The names of
 * countries come from ICU's locale data.
 */
final class Gazetteer {
    /** @param adjective whether the name is an adjective or names inhabitants */
    record Entry(Place place, boolean adjective) {
    }

    private final Map<String, Place> capitals = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Cues<Entry> names = new Cues<>();
    private final List<String> nameEndings;

    Gazetteer(String language) {
        Inflection inflection = Inflection.of(language);
        nameEndings = Traits.of(language).nameEndings();
        Map<String, List<List<String>>> countries = countries(language);
        countries.forEach((code, columns) -> {
            Entry whole = new Entry(Place.country(code), false);
            columns.getLast().forEach(name -> add(name, whole));
            add(name(code, language), whole);
        });
        readPlaces(language, "regions.txt", Place.Kind.REGION);
        readPlaces(language, "capitals.txt", Place.Kind.CAPITAL);
        readPlaces(language, "towns.txt", Place.Kind.TOWN);
        countries.forEach((code, columns) -> {
            Entry people = new Entry(Place.country(code), true);
            columns.subList(0, columns.size() - 1).forEach(column -> column
                    .forEach(word -> inflection.forms(word).forEach(form -> addPeople(form, people))));
        });
        for (String code : ULocale.getISOCountries()) {
            add(name(code, language), new Entry(Place.country(code), false));
        }
    }

    @Nullable
    Match<Entry> at(List<Token> tokens, int index, int end) {
        return names.at(tokens, index, end);
    }

    /** Whether an entry, in lower case as adjectives are, may begin with a word. */
    boolean mayBegin(String lower) {
        return firstWords.contains(lower);
    }

    /** @param adjectives whether adjectives and inhabitants count too */
    @Nullable
    Match<Entry> word(String lower, boolean adjectives) {
        Entry entry = names.word(lower);
        return entry == null || entry.adjective() && !adjectives ? null : new Match<>(entry, 1);
    }

    /** The capital of a country, the country itself where none is listed. */
    Place capitalOf(String country) {
        return capitals.getOrDefault(country, Place.country(country));
    }

    private void readPlaces(String language, String file, Place.Kind kind) {
        WordLists.of(language, file).forEach((written, spellings) -> {
            Place place = Place.of(written, kind);
            if (kind == Place.Kind.CAPITAL) {
                capitals.putIfAbsent(place.country(), place);
            }
            spellings.forEach(name -> add(name, new Entry(place, false)));
        });
    }

    private void addPeople(String form, Entry people) {
        names.add(form, people);
        firstWords.add(form.substring(0, (form + " ").indexOf(' ')));
    }

    /** A name with what it may take on, such as the ending of a genitive. */
    private void add(String name, Entry entry) {
        names.add(name, entry);
        nameEndings.forEach(ending -> names.add(name + ending, entry));
    }

    private static String name(String code, String language) {
        return ULocale.getDisplayCountry("und_" + code, language).toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, List<List<String>>> countries(String language) {
        Map<String, List<List<String>>> countries = new TreeMap<>();
        for (String line : LanguageFile.lines(language, "countries.txt")) {
            List<List<String>> columns = new java.util.ArrayList<>();
            for (String column : line.split("\\|", -1)) {
                columns.add(column.isBlank() ? List.of() : List.of(column.strip().split("\\s*,\\s*")));
            }
            countries.put(columns.removeFirst().getFirst(), columns);
        }
        return countries;
    }
}
