package io.tallywire.figures.label;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Source;
import io.tallywire.figures.place.ArticlePlaces;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** What the whole article says about each of its figures: where it plays, what happened, whose soldiers it tells of. */
record ArticleContext(Document document, ArticlePlaces places, Optional<String> cause, Optional<String> nationOfForces,
        Companies companies) {
    private static final String FORCES = "military";
    /** Tokens before and after a figure in which places are told of it. */
    private static final int REACH = 60;
    private static final int SOURCE_REACH = 2;

    static ArticleContext of(Document document, Document title, Vocabulary vocabulary) {
        ArticlePlaces places = new ArticlePlaces(document, title, vocabulary);
        return new ArticleContext(document, places, Causes.of(document, title, vocabulary),
                nationOfForces(document, places, vocabulary.nouns()),
                Companies.of(document, vocabulary::isNoun, tokensOf(document, places)::get));
    }

    private static BitSet tokensOf(Document document, ArticlePlaces places) {
        BitSet tokens = new BitSet();
        document.sentences().forEach(sentence -> places.ofSentence(sentence.index())
                .forEach(mention -> tokens.set(mention.firstToken(), mention.endToken())));
        return tokens;
    }

    /** The places that a figure's sentence names within reach of it. */
    List<PlaceMention> placesNear(Anchor anchor) {
        return between(places.ofSentence(anchor.sentence().index()), anchor.first() - REACH, anchor.end() + REACH);
    }

    /** Whether something named at a token belongs to who vouches for a figure: "an analyst at X". */
    boolean belongsToSource(@Nullable Source source, int token) {
        if (source == null) {
            return false;
        }
        int start = document.token(token).start();
        if (start >= source.start() && start < source.end()) {
            return true;
        }
        int from = Math.max(0, token - SOURCE_REACH);
        return start >= source.end() && document.token(from).start() <= source.end();
    }

    /** The last place named between two tokens of one sentence. */
    Optional<PlaceMention> lastPlace(int first, int end) {
        if (first >= end) {
            return Optional.empty();
        }
        return between(places.ofSentence(document.sentenceOf(first).index()), first, end).stream()
                .reduce((former, latter) -> latter);
    }

    private static List<PlaceMention> between(List<PlaceMention> mentions, int first, int end) {
        int from = indexOfFirst(mentions, first);
        int to = from;
        while (to < mentions.size() && mentions.get(to).endToken() <= end) {
            to++;
        }
        return mentions.subList(from, to);
    }

    private static int indexOfFirst(List<PlaceMention> mentions, int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).firstToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Optional<String> nationOfForces(Document document, ArticlePlaces places, Nouns nouns) {
        Map<String, Integer> votes = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (PlaceMention mention : places.ofSentence(sentence.index())) {
                int next = mention.endToken();
                if (mention.adjective() && next < sentence.endToken()) {
                    Concept concept = nouns.word(document.token(next).lower());
                    if (concept != null && concept.is(FORCES)) {
                        votes.merge(mention.place().country(), 1, Integer::sum);
                    }
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
