package io.tallywire.figures.label;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Token;

/** Tells figures of each one ("12 on average", "5,000 euros per household") from totals, by {@code averages.txt}. */
final class Averages {
    private static final Map<String, Cues<String>> CUES = new ConcurrentHashMap<>();
    private static final String NEAR = "near";
    private static final String PER = "per";
    private static final Set<String> EACH = Set.of("human", "household", "company", "farm");
    private static final int BEFORE = 4;
    private static final int AFTER = 5;

    private final Document document;
    private final Cues<String> cues;
    private final Nouns nouns;

    Averages(Document document, Nouns nouns) {
        this.document = document;
        this.cues = CUES.computeIfAbsent(document.language(), language -> Cues.of(language, "averages.txt"));
        this.nouns = nouns;
    }

    boolean isOfEach(Anchor anchor) {
        int first = Math.max(anchor.sentence().firstToken(), anchor.first() - BEFORE);
        for (int i = first; i < anchor.first(); i++) {
            Match<String> cue = cues.at(document.tokens(), i, anchor.first());
            if (cue != null && cue.meaning().equals(NEAR)) {
                return true;
            }
        }
        int from = anchor.countsHere() && anchor.countedFirst() >= anchor.end() ? anchor.countedEnd() : anchor.end();
        int last = Math.min(anchor.sentence().endToken(), from + AFTER);
        for (int i = anchor.end(); i < last; i++) {
            Token token = document.token(i);
            if (token.kind() == Token.Kind.PUNCTUATION) {
                return false;
            }
            Match<String> cue = cues.at(document.tokens(), i, last);
            if (cue != null && (!cue.meaning().equals(PER) || namesEach(document.tokens(), i + cue.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean namesEach(List<Token> tokens, int index) {
        Concept concept = index < tokens.size() ? nouns.word(tokens.get(index).lower()) : null;
        return concept != null && EACH.stream().anyMatch(concept::is);
    }
}
