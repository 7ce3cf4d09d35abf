package io.tallywire.figures.syntax;

/**
 * A set of word classes in two machine words: every stage asks for classes at every token, and an {@code EnumSet} would cost
 * most of the engine's time.
 */
public record WordClasses(long low, long high) {
    static final WordClasses NONE = new WordClasses(0, 0);

    static WordClasses of(WordClass... classes) {
        WordClasses all = NONE;
        for (WordClass wordClass : classes) {
            all = all.with(wordClass);
        }
        return all;
    }

    WordClasses with(WordClass wordClass) {
        int bit = wordClass.ordinal();
        return bit < Long.SIZE ? new WordClasses(low | 1L << bit, high) : new WordClasses(low, high | 1L << bit - Long.SIZE);
    }

    WordClasses with(WordClasses others) {
        boolean nothingNew = (others.low & ~low | others.high & ~high) == 0;
        return nothingNew ? this : new WordClasses(low | others.low, high | others.high);
    }

    boolean has(WordClass wordClass) {
        int bit = wordClass.ordinal();
        return (bit < Long.SIZE ? low >>> bit & 1 : high >>> bit - Long.SIZE & 1) != 0;
    }

    boolean meets(WordClasses others) {
        return (low & others.low | high & others.high) != 0;
    }

    boolean isEmpty() {
        return (low | high) == 0;
    }
}
