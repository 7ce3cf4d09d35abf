package io.tallywire.figures.syntax;

/**
 * A noun with what stands before it: "an der rund 1.200 Kilometer langen Frontlinie", "the regional fire service".
 *
 * @param index its place in {@link Reading#phrases()}
 * @param first its first token, the preposition or determiner where it has one
 * @param nounFirst the first token of its nouns, after determiners, numbers and adjectives
 * @param end after its last token
 * @param preposition token of its preposition, or -1
 * @param determiner token of its article or possessive, or -1
 * @param quantity index of a quantity inside it, or -1
 * @param attachedTo index of the phrase that it follows as a genitive or with "of", or -1
 */
public record NounPhrase(int index, int first, int nounFirst, int end, int preposition, int determiner, int quantity,
        int attachedTo) {
    public int head() {
        return end - 1;
    }

    public boolean isBare() {
        return preposition < 0 && attachedTo < 0;
    }
}
