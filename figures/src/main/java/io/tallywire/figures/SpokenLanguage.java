package io.tallywire.figures;

import java.util.List;

import io.tallywire.figures.syntax.Vocabulary;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.text.Token;

/** Tells by its commonest words in which of the languages of the engine a text is written. */
final class SpokenLanguage {
    static final List<String> LANGUAGES = List.of("de", "en");
    static final String UNKNOWN = "und";
    private static final int SAMPLE = 4000;
    private static final double ENOUGH = 0.2;

    private final TextScanner scanner;

    SpokenLanguage(TextScanner scanner) {
        this.scanner = scanner;
    }

    String of(Article article) {
        String text = article.text();
        Article sample = Article.of(text.substring(0, Math.min(text.length(), SAMPLE)));
        List<Token> words = scanner.scan(sample, UNKNOWN).tokens().stream().filter(token -> token.kind() == Token.Kind.WORD)
                .toList();
        String best = UNKNOWN;
        double share = ENOUGH;
        for (String language : LANGUAGES) {
            Vocabulary vocabulary = Vocabulary.of(language);
            double known = words.stream().filter(word -> vocabulary.isFunctionWord(word.lower())).count()
                    / (double) Math.max(1, words.size());
            if (known > share) {
                best = language;
                share = known;
            }
        }
        return best;
    }
}
