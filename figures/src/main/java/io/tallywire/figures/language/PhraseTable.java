package io.tallywire.figures.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/** Phrases of words, each with what it means, found from their first word on or, backwards, from their last. */
public final class PhraseTable<T> {
    private final Node<T> forward = new Node<>();
    private final Node<T> backward = new Node<>();

    /** What was found, and in how many words. */
    public record Match<T>(T meaning, int length) {
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    /** @param phrase words parted by single spaces; the first meaning of a phrase counts */
    public void add(String phrase, T meaning) {
        String[] words = phrase.split(" ");
        Node<T> ahead = forward;
        Node<T> back = backward;
        for (int i = 0; i < words.length; i++) {
            ahead = ahead.next.computeIfAbsent(words[i], word -> new Node<>());
            back = back.next.computeIfAbsent(words[words.length - 1 - i], word -> new Node<>());
        }
        if (ahead.meaning == null) {
            ahead.meaning = meaning;
            back.meaning = meaning;
        }
    }

    /** Whether any phrase begins with a word: cheaper than looking for the phrase. */
    public boolean mayStart(String word) {
        return forward.next.containsKey(word);
    }

    /** The longest phrase whose first word stands at an index. */
    public @Nullable Match<T> startingAt(IntFunction<String> words, int index) {
        return longest(forward, words, index, 1);
    }

    /** The longest phrase whose last word stands before an index. */
    public @Nullable Match<T> endingBefore(IntFunction<String> words, int index) {
        return longest(backward, words, index - 1, -1);
    }

    private static <T> @Nullable Match<T> longest(Node<T> root, IntFunction<String> words, int from, int step) {
        Match<T> best = null;
        Node<T> node = root.next.get(words.apply(from));
        for (int length = 1; node != null; length++) {
            if (node.meaning != null) {
                best = new Match<>(node.meaning, length);
            }
            node = node.next.get(words.apply(from + step * length));
        }
        return best;
    }
}
