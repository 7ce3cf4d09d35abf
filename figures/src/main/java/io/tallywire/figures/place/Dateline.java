package io.tallywire.figures.place;

import java.util.List;
import java.util.Optional;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Token;

/**
 * The place at the head of an agency's report: "WOLFSBERG, Austria –", "Kiel (xyz) –", "Eschwege.".
 *
 * @param town where the report was written
 * @param country its country where the line or a list tells it
 * @param sentences how many sentences of the document the line takes up by itself
 * @param endToken the token after the line; 0 where there is none
 */
record Dateline(Optional<Place> town, Optional<String> country, int sentences, int endToken) {
    private static final int LONGEST = 14;
    private static final int LONGEST_NAME = 3;
    private static final Dateline NONE = new Dateline(Optional.empty(), Optional.empty(), 0, 0);

    static Dateline of(Document document, PlaceFinder finder) {
        List<Token> tokens = document.tokens();
        if (tokens.isEmpty() || !tokens.getFirst().isCapitalised()) {
            return NONE;
        }
        int nameEnd = 1;
        while (nameEnd < Math.min(LONGEST_NAME, tokens.size()) && tokens.get(nameEnd).isCapitalised()) {
            nameEnd++;
        }
        int end = end(document, nameEnd);
        if (end == 0) {
            return NONE;
        }
        List<PlaceMention> listed = finder.find(document, 0, end, KnownWords.ALL);
        Optional<Place> town = listed.stream().filter(mention -> mention.firstToken() == 0).map(PlaceMention::place)
                .filter(place -> place.kind() != Place.Kind.COUNTRY).findFirst()
                .or(() -> Optional.of(new Place("", titleCase(tokens, end), Place.Kind.UNLISTED)));
        Optional<String> country = listed.stream().map(mention -> mention.place().country()).findFirst();
        return new Dateline(town, country, document.sentences().getFirst().endToken() <= end ? 1 : 0, end);
    }

    private static int end(Document document, int nameEnd) {
        List<Token> tokens = document.tokens();
        int first = document.sentences().getFirst().endToken();
        if (nameEnd < tokens.size() && first == nameEnd + 1 && tokens.get(nameEnd).is(".")) {
            return first;
        }
        boolean bracket = false;
        for (int i = nameEnd; i < Math.min(LONGEST, tokens.size()); i++) {
            Token token = tokens.get(i);
            bracket |= token.is(")");
            if (token.is("–") || token.is("—") || token.is("-") && token.spaceBefore()) {
                return i + 1;
            }
            if (bracket && (token.is(".") || token.is(":"))) {
                return i + 1;
            }
            boolean part = token.isCapitalised() || token.is(",") || token.is("(") || token.is(")") || token.is(".")
                    || token.kind() == Token.Kind.NUMBER || i > nameEnd && tokens.get(i - 1).is("(");
            if (!part) {
                return 0;
            }
        }
        return 0;
    }

    private static String titleCase(List<Token> tokens, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < end && tokens.get(i).isCapitalised(); i++) {
            String word = tokens.get(i).text();
            name.append(name.isEmpty() ? "" : " ").append(word.charAt(0))
                    .append(word.substring(1).equals(word.substring(1).toUpperCase(java.util.Locale.ROOT))
                            ? word.substring(1).toLowerCase(java.util.Locale.ROOT)
                            : word.substring(1));
        }
        return name.toString();
    }
}
