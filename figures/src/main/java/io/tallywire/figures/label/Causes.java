package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** The incident that an article is about: the cause that its title and lead name most often. */
final class Causes {
    /** The causes of each kind. */
    static final Map<String, List<String>> KINDS = WordLists.of("label", "causes.txt");

    private static final char HYPHEN = '-';
    private static final int SHORTEST_CAUSE = 4;
    private static final int LEAD_SENTENCES = 3;
    private static final int TITLE_WEIGHT = 2;

    private Causes() {
    }

    static Optional<String> of(Document document, Document title, Vocabulary vocabulary) {
        Map<String, Integer> votes = new HashMap<>();
        count(title, 0, title.tokens().size(), vocabulary, TITLE_WEIGHT, votes);
        for (Sentence sentence : document.sentences().subList(0, Math.min(LEAD_SENTENCES, document.sentences().size()))) {
            count(document, sentence.firstToken(), sentence.endToken(), vocabulary, 1, votes);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** "Busunglück", "Cholera-Impfung", "Erdbebenopfer": the cause that a word ends with, or whose victims it names. */
    private static @Nullable String inCompound(String lower, Vocabulary vocabulary) {
        String cause = vocabulary.causes().ending(lower);
        int hyphen = lower.indexOf(HYPHEN);
        if (cause != null || hyphen > 0) {
            return cause != null ? cause : vocabulary.causes().word(lower.substring(0, hyphen));
        }
        Concept whole = vocabulary.nouns().word(lower);
        boolean ofVictims = whole != null && (whole.is("victim") || whole.is("spreading"));
        for (int end = lower.length() - 1; ofVictims && cause == null && end >= SHORTEST_CAUSE; end--) {
            cause = vocabulary.causes().word(lower.substring(0, end));
        }
        return cause;
    }

    private static void count(Document document, int first, int end, Vocabulary vocabulary, int weight,
            Map<String, Integer> votes) {
        int i = first;
        while (i < end) {
            Match<String> match = vocabulary.causes().at(document.tokens(), i, end);
            String cause = match != null ? match.meaning() : inCompound(document.token(i).lower(), vocabulary);
            if (cause != null) {
                votes.merge(cause, weight, Integer::sum);
            }
            i += match != null ? match.length() : 1;
        }
    }
}
