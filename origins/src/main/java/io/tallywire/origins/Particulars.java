package io.tallywire.origins;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/** What masking takes out of a text or passes by: its numbers, its words with a capital letter, and all of it in one hash. */
final class Particulars {
    private final StringBuilder folded = new StringBuilder();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<Integer> names = new HashSet<>();
    private int words;

    void addNumber(String value) {
        numbers.add(value.hashCode());
        folded.append(value).append(' ');
        words++;
    }

    void addWord(CharSequence word) {
        int start = folded.length();
        for (int i = 0; i < word.length(); i++) {
            folded.append(Character.toLowerCase(word.charAt(i)));
        }
        if (Character.isUpperCase(word.charAt(0))) {
            names.add(folded.substring(start).hashCode());
        }
        folded.append(' ');
        words++;
    }

    int words() {
        return words;
    }

    int[] numbers() {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int[] names() {
        return names.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The same for texts of the same words and numbers, whatever their case, punctuation and layout. */
    long exact() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(folded.toString().getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
