package io.tallywire.figures.syntax;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Token;

/** Looks up what each word of a document can be, alone, in a fixed phrase, or with a particle that stands apart from it. */
final class Classifier {
    private static final int PARTICLE_REACH = 40;

    private final Document document;
    private final Vocabulary vocabulary;
    private final WordClasses[] classes;

    Classifier(Document document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.classes = classify(document.tokens());
    }

    /** The classes by token; {@link #joinSplitVerbs} adds to them. */
    WordClasses[] classes() {
        return classes;
    }

    private WordClasses[] classify(List<Token> tokens) {
        WordClasses[] result = new WordClasses[tokens.size()];
        for (Token token : tokens) {
            boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.CODE;
            boolean noun = token.isCapitalised() || !vocabulary.capitalisesNouns();
            result[token.index()] = word ? vocabulary.classesOf(token.lower(), noun) : WordClasses.NONE;
        }
        for (Token token : tokens) {
            for (Vocabulary.Phrase phrase : vocabulary.phrasesFrom(token.lower())) {
                if (matches(phrase, tokens, token.index())) {
                    for (int i = 0; i < phrase.words().size(); i++) {
                        result[token.index() + i] = result[token.index() + i].with(phrase.wordClass());
                    }
                }
            }
        }
        return result;
    }

    private static boolean matches(Vocabulary.Phrase phrase, List<Token> tokens, int at) {
        if (at + phrase.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < phrase.words().size(); i++) {
            if (!tokens.get(at + i).is(phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A verb takes on what it means with its particle, which stands at the end of the same segment or sentence.
     *
     * @param leadsToCount whether a particle stands as the preposition of a count: "kam auf 47.000"
     */
    void joinSplitVerbs(IntPredicate leadsToCount) {
        for (Token token : document.tokens()) {
            Map<String, WordClasses> particles = token.kind() == Token.Kind.WORD ? vocabulary.particlesOf(token.lower())
                    : Map.of();
            if (!particles.isEmpty()) {
                WordClasses before = token.index() == 0 ? null : particles.get(document.token(token.index() - 1).lower());
                if (before != null) {
                    classes[token.index()] = classes[token.index()].with(before);
                    continue;
                }
                int end = Math.min(document.sentenceOf(token.index()).endToken(), token.index() + PARTICLE_REACH);
                for (int i = token.index() + 1; i < end; i++) {
                    WordClasses joined = particles.get(document.token(i).lower());
                    if (joined != null && (endsClause(i, end) || leadsToCount.test(i))) {
                        classes[token.index()] = classes[token.index()].with(joined);
                        break;
                    }
                }
            }
        }
    }

    private boolean endsClause(int token, int end) {
        if (token + 1 >= end) {
            return true;
        }
        Token.Kind next = document.token(token + 1).kind();
        return next != Token.Kind.WORD && next != Token.Kind.NUMBER || classes[token + 1].has(WordClass.CONJUNCTION)
                || !vocabulary.capitalisesNouns();
    }
}
