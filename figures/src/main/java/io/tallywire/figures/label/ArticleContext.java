package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.tallywire.figures.place.ArticlePlaces;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** What the whole article says about each of its figures: where it plays, what happened, whose soldiers it tells of. */
record ArticleContext(Document document, ArticlePlaces places, Optional<String> cause, Optional<String> nationOfForces) {
    private static final String FORCES = "military";

    static ArticleContext of(Document document, Document title, Vocabulary vocabulary) {
        ArticlePlaces places = new ArticlePlaces(document, title, vocabulary::knows);
        return new ArticleContext(document, places, Causes.of(document, title, vocabulary.causes()),
                nationOfForces(document, places, vocabulary.nouns()));
    }

    List<PlaceMention> placesOf(Sentence sentence) {
        return places.ofSentence(sentence.index());
    }

    /** The last place named between two tokens of one sentence. */
    Optional<PlaceMention> lastPlace(int first, int end) {
        if (first >= end) {
            return Optional.empty();
        }
        return placesOf(document.sentenceOf(first)).stream()
                .filter(mention -> mention.firstToken() >= first && mention.endToken() <= end)
                .reduce((former, latter) -> latter);
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
