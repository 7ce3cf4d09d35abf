package io.tallywire.figures;

import java.util.ArrayList;
import java.util.List;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** Cuts what is too long to be a sentence, so that reading takes time in proportion to the text, whatever it holds. */
final class LongSentences {
    private static final int LONGEST = 200;

    private LongSentences() {
    }

    /** The document with no sentence of more than 200 tokens; the same where it has none. */
    static Document cut(Document document) {
        if (document.sentences().stream().allMatch(sentence -> sentence.endToken() - sentence.firstToken() <= LONGEST)) {
            return document;
        }
        List<Sentence> cut = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            for (int first = sentence.firstToken(); first < sentence.endToken(); first += LONGEST) {
                int end = Math.min(sentence.endToken(), first + LONGEST);
                cut.add(new Sentence(cut.size(), sentence.paragraph(), first, end, document.token(first).start(),
                        document.token(end - 1).end()));
            }
        }
        return new Document(document.article(), document.language(), document.tokens(), cut);
    }
}
