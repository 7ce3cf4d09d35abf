package io.tallywire.figures.text;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Article;

/** An article cut into tokens and sentences: what every later stage reads. Immutable. */
public final class Document {
    private final Article article;
    private final String language;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOfToken;
    private volatile @Nullable Atoms atoms;

    /** @param language the two-letter code by whose rules the article is read */
    public Document(Article article, String language, List<Token> tokens, List<Sentence> sentences) {
        this.article = article;
        this.language = language;
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        this.sentenceOfToken = new int[tokens.size()];
        for (Sentence sentence : sentences) {
            java.util.Arrays.fill(sentenceOfToken, sentence.firstToken(), sentence.endToken(), sentence.index());
        }
    }

    public Article article() {
        return article;
    }

    public String language() {
        return language;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public Sentence sentenceOf(int tokenIndex) {
        return sentences.get(sentenceOfToken[tokenIndex]);
    }

    /**
     * The atoms of the text, cut once and kept for every grammar that reads them.
     *
     * @param divides see {@link Atoms#Atoms}; the same for all readers of a language, so the first one's counts
     */
    public Atoms atoms(Predicate<String> divides) {
        Atoms known = atoms;
        if (known == null) {
            known = new Atoms(this, divides);
            atoms = known;
        }
        return known;
    }

    /** The article's text from the start of one token to the end of another, as written. */
    public String textOf(int firstToken, int endToken) {
        return article.text().substring(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }
}
