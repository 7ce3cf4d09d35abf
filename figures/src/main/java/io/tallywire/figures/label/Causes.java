package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** The incident that an article is about: the cause that its title and lead name most often. */
final class Causes {
    /** The causes of each kind. */
    static final Map<String, List<String>> KINDS = WordLists.of("label", "causes.txt");

    private static final int LEAD_SENTENCES = 3;
    private static final int TITLE_WEIGHT = 2;

    private Causes() {
    }

    static Optional<String> of(Document document, Document title, Cues<String> cues) {
        Map<String, Integer> votes = new HashMap<>();
        count(title, 0, title.tokens().size(), cues, TITLE_WEIGHT, votes);
        for (Sentence sentence : document.sentences().subList(0, Math.min(LEAD_SENTENCES, document.sentences().size()))) {
            count(document, sentence.firstToken(), sentence.endToken(), cues, 1, votes);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static void count(Document document, int first, int end, Cues<String> cues, int weight,
            Map<String, Integer> votes) {
        int i = first;
        while (i < end) {
            Match<String> match = cues.at(document.tokens(), i, end);
            String cause = match != null ? match.meaning() : cues.ending(document.token(i).lower());
            if (cause != null) {
                votes.merge(cause, weight, Integer::sum);
            }
            i += match != null ? match.length() : 1;
        }
    }
}
