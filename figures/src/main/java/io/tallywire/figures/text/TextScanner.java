package io.tallywire.figures.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.Article;

/**
 * Cuts an article into tokens, sentences and paragraphs in one pass whose time grows linearly with the text, whatever it
 * holds. Thread-safe.
 */
public final class TextScanner {
    private final Map<String, SentenceRules> rules = new ConcurrentHashMap<>();

    /** @param language the two-letter code by whose abbreviations and ordinals sentences are parted */
    public Document scan(Article article, String language) {
        TokenScanner scanner = new TokenScanner(article.text());
        List<Token> tokens = scanner.tokens();
        SentenceRules languageRules = rules.computeIfAbsent(language, SentenceRules::of);
        List<Sentence> sentences = new SentenceSplitter(languageRules, tokens, scanner.breaks()).split();
        return new Document(article, language, tokens, sentences);
    }
}
