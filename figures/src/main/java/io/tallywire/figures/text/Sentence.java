package io.tallywire.figures.text;

/**
 * A sentence, a headline or a list item.
 *
 * @param index its place in {@link Document#sentences()}
 * @param paragraph number of its paragraph, from 0; paragraphs are parted by line breaks
 * @param firstToken index of its first token
 * @param endToken index after its last token
 */
public record Sentence(int index, int paragraph, int firstToken, int endToken, int start, int end) {
}
