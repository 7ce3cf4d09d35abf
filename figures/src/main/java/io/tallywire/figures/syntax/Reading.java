package io.tallywire.figures.syntax;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;
import io.tallywire.figures.time.TimeExpression;

/**
 * A document with what is known of each of its tokens: word classes, quantity, time, segment, noun phrase. What roles, counted
 * nouns, sources, modality and times are read from. Immutable once built.
 */
public final class Reading {
    private static final int DATELINE = 14;
    private static final int VERB_REACH = 9;

    private final Document document;
    private final Vocabulary vocabulary;
    private final List<Quantity> quantities;
    private final List<TimeExpression> times;
    private final WordClasses[] classes;
    private final WordClasses allClasses;
    private final @Nullable Clause[] clauses;
    private final int[] quantityOf;
    private final int[] timeOf;
    private final Segments segments;
    private final List<NounPhrase> phrases;
    private final int[] phraseOf;

    public Reading(Document document, List<Quantity> quantities, List<TimeExpression> times) {
        this.document = document;
        this.vocabulary = Vocabulary.of(document.language());
        this.quantities = List.copyOf(quantities);
        this.times = List.copyOf(times);
        int size = document.tokens().size();
        Classifier classifier = new Classifier(document, vocabulary);
        this.classes = classifier.classes();
        this.quantityOf = filled(size);
        this.timeOf = filled(size);
        for (int q = 0; q < quantities.size(); q++) {
            Arrays.fill(quantityOf, quantities.get(q).firstToken(), quantities.get(q).endToken(), q);
        }
        for (int t = 0; t < times.size(); t++) {
            Arrays.fill(timeOf, times.get(t).firstToken(), times.get(t).endToken(), t);
        }
        this.segments = new Segments(document, token -> isInside(quantityOf, token) || isInside(timeOf, token),
                this::opensClause);
        classifier.joinSplitVerbs(this::leadsToCount);
        this.allClasses = Arrays.stream(classes).reduce(WordClasses.NONE, WordClasses::with);
        this.clauses = new @Nullable Clause[quantities.size()];
        this.phraseOf = filled(size);
        this.phrases = new NounPhraseFinder(this).find();
        phrases.forEach(phrase -> Arrays.fill(phraseOf, phrase.first(), phrase.end(), phrase.index()));
    }

    public Document document() {
        return document;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    public List<TimeExpression> times() {
        return times;
    }

    public Segments segments() {
        return segments;
    }

    public List<NounPhrase> phrases() {
        return phrases;
    }

    public Token token(int index) {
        return document.token(index);
    }

    public int size() {
        return document.tokens().size();
    }

    /** Whether a token can be of a class; false outside the document. */
    public boolean is(int token, WordClass wordClass) {
        return token >= 0 && token < classes.length && classes[token].has(wordClass);
    }

    /** Whether any word of the document can be of a class. */
    boolean has(WordClass wordClass) {
        return allClasses.has(wordClass);
    }

    WordClasses classesAt(int token) {
        return classes[token];
    }

    /** The clause around a quantity. */
    public Clause clauseOf(int quantity) {
        Clause clause = clauses[quantity];
        if (clause == null) {
            clause = Clause.around(this, quantities.get(quantity).firstToken());
            clauses[quantity] = clause;
        }
        return clause;
    }

    boolean isAny(int token, WordClasses any) {
        return token >= 0 && token < classes.length && classes[token].meets(any);
    }

    /** Index of the quantity that covers a token, or -1. */
    public int quantityAt(int token) {
        return token < 0 || token >= quantityOf.length ? -1 : quantityOf[token];
    }

    /** Index of the time expression that covers a token, or -1. */
    public int timeAt(int token) {
        return token < 0 || token >= timeOf.length ? -1 : timeOf[token];
    }

    /** Index of the noun phrase that covers a token, or -1. */
    public int phraseAt(int token) {
        return token < 0 || token >= phraseOf.length ? -1 : phraseOf[token];
    }

    public boolean isMark(int token, String mark) {
        return token >= 0 && token < size() && token(token).is(mark);
    }

    /** Whether a word has a form of its language by its ending. */
    boolean hasForm(int token, String form) {
        return vocabulary.hasForm(form, token(token).lower());
    }

    public Sentence sentenceOf(int token) {
        return document.sentenceOf(token);
    }

    /** The token after the place with which an article begins: "GENEVA, Feb. 16 –"; 0 where it has none. */
    public int datelineEnd() {
        int plain = 0;
        for (int i = 0; i < Math.min(size(), DATELINE) && plain < 3; i++) {
            if (isMark(i, "–") || isMark(i, "—") || isMark(i, "-") && token(i).spaceBefore()) {
                return i + 1;
            }
            plain += isPlainWord(i) ? 1 : 0;
        }
        return 0;
    }

    /** Whether a token is a word in lower case. */
    public boolean isPlainWord(int token) {
        return token >= 0 && token < size() && token(token).kind() == Token.Kind.WORD && !token(token).isCapitalised();
    }

    public boolean startsSentence(int token) {
        int first = sentenceOf(token).firstToken();
        return token == first || token - first <= 2 && token(token - 1).kind() != Token.Kind.WORD
                && token(token - 1).kind() != Token.Kind.NUMBER || isMark(token - 1, ":")
                || isMark(token - 1, "–") && !vocabulary.capitalisesNouns()
                || afterOpeningQuote(token);
    }

    private boolean afterOpeningQuote(int token) {
        return token > 0 && token(token - 1).kind() == Token.Kind.QUOTE && token(token - 1).spaceBefore()
                && !token(token).spaceBefore();
    }

    /** A preposition of a count; shares are reached, not told. */
    private boolean leadsToCount(int token) {
        int q = quantityAt(token + 1);
        return q >= 0 && is(token, WordClass.TO_PREPOSITION) && quantities.get(q).unit().equals("1");
    }

    /** "... after profit fell": a subordinator without a comma before it, with a verb behind its subject. */
    boolean opensClause(int token) {
        if (vocabulary.capitalisesNouns() || !is(token, WordClass.SUBORDINATOR) || is(token, WordClass.THAN)
                || is(token, WordClass.CONTENT_SUBORDINATOR) || quantityAt(token) >= 0 || timeAt(token) >= 0) {
            return false;
        }
        int end = Math.min(sentenceOf(token).endToken(), token + VERB_REACH);
        for (int i = token + 2; i < end && token(i).kind() != Token.Kind.PUNCTUATION; i++) {
            if (isPlainWord(i) && quantityAt(i) < 0 && (is(i, WordClass.AUXILIARY) || is(i, WordClass.MODAL)
                    || is(i, WordClass.VERB) || is(i, WordClass.UP) || is(i, WordClass.DOWN))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(int[] index, int token) {
        return index[token] >= 0 && token > 0 && token + 1 < index.length && index[token - 1] == index[token]
                && index[token + 1] == index[token];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }
}
