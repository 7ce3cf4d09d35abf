package io.tallywire.figures.syntax;

/** What tells the nouns of a language from its other words, and what may stand before them in a phrase. */
sealed interface NounRules permits CapitalisedNouns, PlainNouns {
    WordClasses FUNCTION = WordClasses.of(WordClass.DETERMINER, WordClass.POSSESSIVE,
            WordClass.DEMONSTRATIVE, WordClass.PREPOSITION, WordClass.CONJUNCTION, WordClass.SUBORDINATOR,
            WordClass.RELATIVE, WordClass.PRONOUN, WordClass.NEGATION, WordClass.ADVERB, WordClass.AUXILIARY,
            WordClass.MODAL, WordClass.VERB, WordClass.SPEECH, WordClass.ESTIMATE, WordClass.LIKE);
    WordClasses BEFORE_NOUN = WordClasses.of(WordClass.DETERMINER, WordClass.POSSESSIVE,
            WordClass.DEMONSTRATIVE);

    /**
     * Whether a word belongs to the nouns of a phrase.
     *
     * @param nounFirst where the nouns of the phrase begin
     */
    boolean isNoun(int token, int nounFirst);

    /**
     * Whether a word can stand before the noun of a phrase: an adjective, a participle, an adverb.
     *
     * @param inside whether the phrase has begun before it
     */
    boolean isModifier(int token, boolean inside);
}
