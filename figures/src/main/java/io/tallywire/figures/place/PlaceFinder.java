package io.tallywire.figures.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Token;

/**
 * Finds the places that a text names: those of the lists anywhere, others where the words around them say that they are
 * places. Thread-safe.
 */
public final class PlaceFinder {
    private static final Map<String, PlaceFinder> FINDERS = new ConcurrentHashMap<>();
    private static final int LONGEST_NAME = 4;
    /** Words between a preposition and the name: "in the northern part of the province of". */
    private static final int LONGEST_LEAD = 8;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    private PlaceFinder(String language) {
        gazetteer = new Gazetteer(language);
        words = new PlaceWords(language);
    }

    public static PlaceFinder of(String language) {
        return FINDERS.computeIfAbsent(language, PlaceFinder::new);
    }

    /**
     * The mentions between two tokens, in order.
     *
     * @param known what else the words may be
     */
    public List<PlaceMention> find(Document document, int firstToken, int endToken, KnownWords known) {
        List<PlaceMention> mentions = new ArrayList<>();
        int i = firstToken;
        while (i < endToken) {
            PlaceMention mention = listed(document.tokens(), firstToken, i, endToken, known);
            if (mention == null) {
                mention = unlisted(document.tokens(), firstToken, i, endToken, known);
            }
            if (mention == null) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.endToken();
            }
        }
        return mentions;
    }

    /**
     * A place in the country that an article is about, where its own is unknown: "in the capital" is the one of the country.
     */
    Place in(String country, Place place) {
        if (!place.country().isEmpty()) {
            return place;
        }
        boolean anyCapital = place.kind() == Place.Kind.CAPITAL && place.name().isEmpty();
        return anyCapital ? gazetteer.capitalOf(country) : place.in(country);
    }

    /** Whether some word between two tokens points to the place that was named before ("there"). */
    public boolean pointsBack(Document document, int firstToken, int endToken) {
        for (int i = firstToken; i < endToken; i++) {
            if (words.pointsBack(document.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable PlaceMention listed(List<Token> tokens, int first, int index, int end, KnownWords known) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.WORD || !token.isCapitalised() && !gazetteer.mayBegin(token.lower())
                && !words.standsForPlace(token.lower())) {
            return null;
        }
        if (words.isWorld(token.lower()) || words.isWholeCountry(token.lower())) {
            return new PlaceMention(Place.country(words.isWorld(token.lower()) ? Place.WORLD : ""), index, index + 1, false,
                    false,
                    true);
        }
        if (words.isCapital(token.lower()) && leadsHere(tokens, first, index, known)) {
            return new PlaceMention(new Place("", "", Place.Kind.CAPITAL), index, index + 1, false, false, true);
        }
        Match<Gazetteer.Entry> match = listedOrPart(tokens, index, end);
        if (match == null || !match.meaning().adjective() && !token.isCapitalised()) {
            return null;
        }
        boolean origin = index > 0 && words.saysOrigin(tokens.get(index - 1))
                || index > 1 && words.saysOrigin(tokens.get(index - 2))
                        && (words.isArticle(tokens.get(index - 1)) || words.mayStandBetween(tokens.get(index - 1)));
        return new PlaceMention(match.meaning().place(), index, index + match.length(), origin, match.meaning().adjective(),
                !origin && leadsHere(tokens, first, index, known));
    }

    /** A listed name, or one that is part of a compound: "Osttürkei". */
    private @Nullable Match<Gazetteer.Entry> listedOrPart(List<Token> tokens, int index, int end) {
        Match<Gazetteer.Entry> match = gazetteer.at(tokens, index, end);
        if (match != null || !tokens.get(index).isCapitalised()) {
            return match;
        }
        String whole = words.withoutSide(tokens.get(index).lower());
        return whole == null ? null : gazetteer.word(whole, false);
    }

    private @Nullable PlaceMention unlisted(List<Token> tokens, int first, int index, int end, KnownWords known) {
        Token start = tokens.get(index);
        if (!start.isCapitalised() || words.mayStandBetween(start) || !words.mayBeName(start.lower())) {
            return null;
        }
        int next = endOfName(tokens, index, end);
        String last = tokens.get(next - 1).lower();
        boolean saysKind = next - index > 1 && words.isKind(last);
        boolean calledAfter = next < end && index > first && words.isCalledAfterPlace(tokens.get(next));
        boolean led = calledAfter || leadsHere(tokens, first, index, known)
                || index > first && words.leadsToArticleName(tokens.get(index - 1)) && words.opensName(start.lower());
        if (!saysKind && !led || known.isNoun(last) && !words.isGeographic(last)) {
            return null;
        }
        List<String> name = tokens.subList(index, next).stream().map(Token::text).toList();
        return new PlaceMention(new Place("", words.shared(name), Place.Kind.UNLISTED), index, next, false, false, true);
    }

    private int endOfName(List<Token> tokens, int index, int end) {
        int next = index + 1;
        while (next < Math.min(end, index + LONGEST_NAME) && continuesName(tokens, index, next, end)) {
            next++;
        }
        return next;
    }

    /** Whether a preposition leads up to a name, past adjectives of places and words such as "village of". */
    private boolean leadsHere(List<Token> tokens, int first, int index, KnownWords known) {
        int back = index - 1;
        boolean led = back > first && words.leadsFromIncident(tokens.get(back))
                && known.isIncident(tokens.get(back - 1).lower());
        while (back >= Math.max(first, index - LONGEST_LEAD) && mayStandBetween(tokens.get(back), back == index - 1)) {
            led |= words.leadsByItself(tokens.get(back), back == index - 1);
            back--;
        }
        if (led) {
            return true;
        }
        if (back < first) {
            return false;
        }
        if (words.leadsToName(tokens.get(back))) {
            return true;
        }
        return words.leadsToArticleName(tokens.get(back)) && words.isGeographic(tokens.get(index).lower());
    }

    private boolean mayStandBetween(Token token, boolean rightBefore) {
        return words.mayStandBetween(token) || !rightBefore && words.isArticle(token)
                || gazetteer.word(token.lower(), true) != null;
    }

    /** A further capitalised word, a small word between two of them ("Sierra de Gredos"), or the kind of place at the end. */
    private boolean continuesName(List<Token> tokens, int first, int index, int end) {
        Token token = tokens.get(index);
        if (words.isKind(token.lower())) {
            return true;
        }
        if (token.isCapitalised()) {
            return token.spaceBefore() && words.joins(tokens.get(first).lower());
        }
        return token.kind() == Token.Kind.WORD && token.text().length() == 2 && index + 1 < end
                && tokens.get(index + 1).isCapitalised() && words.joins(tokens.get(first).lower()) && !words.leadsToName(token)
                && !words.leadsToArticleName(token);
    }
}
