package io.tallywire.figures.number;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The parts of number words as a tree of letters, so that a word that is no number is left after a letter or two. */
final class PartTree {
    private final Node root = new Node();

    record Part(Morpheme morpheme, int end) {
    }

    private static final class Node {
        private char[] letters = new char[0];
        private Node[] next = new Node[0];
        private @Nullable Morpheme morpheme;

        private @Nullable Node after(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }

        private Node grow(char letter) {
            Node known = after(letter);
            if (known != null) {
                return known;
            }
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, letters.length);
            letters[letters.length - 1] = letter;
            return next[letters.length - 1] = new Node();
        }
    }

    void add(String letters, Morpheme morpheme) {
        Node node = root;
        for (int i = 0; i < letters.length(); i++) {
            node = node.grow(letters.charAt(i));
        }
        node.morpheme = morpheme;
    }

    /** The longest part that begins at an offset. */
    @Nullable
    Part longest(String word, int from) {
        Part best = null;
        Node node = root;
        for (int i = from; i < word.length(); i++) {
            node = node.after(word.charAt(i));
            if (node == null) {
                break;
            }
            if (node.morpheme != null) {
                best = new Part(node.morpheme, i + 1);
            }
        }
        return best;
    }
}
