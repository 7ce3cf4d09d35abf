package io.tallywire.figures.source;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.tallywire.figures.Article;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.place.KnownWords;
import io.tallywire.figures.place.Place;
import io.tallywire.figures.place.PlaceFinder;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.text.Token;

/**
 * What the name of a source says, whatever the language and the form: "griechische Küstenwache" and "Greek coast guard" say the
 * same.
 *
 * @param names words that belong to this source alone, as they are compared
 * @param institutions what kind of institution it is, by names that all languages share
 * @param places where it belongs, as labels name places
 */
public record SourceIdentity(Set<String> names, Set<String> institutions, Set<String> places) {
    private static final TextScanner SCANNER = new TextScanner();
    private static final List<PlaceFinder> PLACES = List.of(PlaceFinder.of("de"), PlaceFinder.of("en"));
    private static final String GOVERNMENT = "government";

    /** Keeps the sets in alphabetical order. */
    public SourceIdentity {
        names = sorted(names);
        institutions = sorted(institutions);
        places = sorted(places);
    }

    /** @param name of a source, as an article gives it */
    public static SourceIdentity of(String name) {
        Document document = SCANNER.scan(Article.of(name), "");
        List<Token> tokens = document.tokens();
        List<PlaceMention> mentions = PLACES.stream()
                .flatMap(finder -> finder.find(document, 0, tokens.size(), KnownWords.ALL).stream()).toList();
        Set<String> names = new TreeSet<>();
        Set<String> plain = new TreeSet<>();
        Set<String> institutions = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        boolean capital = false;
        int i = 0;
        while (i < tokens.size()) {
            int at = i;
            Token token = tokens.get(i);
            Match<String> institution = Institutions.ALL.at(tokens, i);
            var place = mentions.stream().filter(mention -> mention.firstToken() == at).findFirst();
            if (institution != null) {
                if (!institution.meaning().equals(Institutions.IGNORED)) {
                    institutions.add(institution.meaning());
                }
                i += institution.length();
            } else if (place.isPresent()) {
                places.add(place.get().place().label());
                capital |= place.get().place().kind() == Place.Kind.CAPITAL;
                i = place.get().endToken();
            } else {
                if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
                    (token.isCapitalised() ? names : plain).add(NameFolding.fold(token.lower()));
                }
                i++;
            }
        }
        if (names.isEmpty() && institutions.isEmpty()) {
            names.addAll(plain);
        }
        if (names.isEmpty() && institutions.isEmpty() && places.size() == 1) {
            institutions.add(GOVERNMENT);
        }
        return names.isEmpty() && institutions.isEmpty()
                ? new SourceIdentity(Set.of(name.toLowerCase(Locale.ROOT)), Set.of(), places)
                : new SourceIdentity(names, institutions, capital ? countriesOf(places) : places);
    }

    /**
     * Whether this may be a short form of the other name: it says nothing that the other does not say too. A name may be short
     * for several others, and then stands for none of them.
     */
    public boolean isShortFor(SourceIdentity other) {
        if (!other.names.containsAll(names) || !agree(places, other.places)) {
            return false;
        }
        return names.isEmpty() ? !institutions.isEmpty() && other.institutions.containsAll(institutions)
                && other.places.size() >= places.size()
                : institutions.isEmpty() || other.institutions.isEmpty() || other.institutions.containsAll(institutions);
    }

    /** A country and a place in it agree, and so does whatever names no place. */
    private static boolean agree(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/")));
    }

    private static Set<String> countriesOf(Set<String> places) {
        Set<String> countries = new TreeSet<>();
        places.forEach(place -> countries.add(place.indexOf('/') < 0 ? place : place.substring(0, place.indexOf('/'))));
        return countries;
    }

    private static Set<String> sorted(Set<String> some) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(some));
    }
}
