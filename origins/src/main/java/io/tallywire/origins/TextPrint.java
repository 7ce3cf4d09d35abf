package io.tallywire.origins;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to recognise its copies: a MinHash signature of its masked shingles, from which the similarity of two
 * texts is estimated, and the hashes of its numbers and names.
 */
public final class TextPrint {
    /** Values of a signature; the estimate of a similarity s deviates by sqrt(s(1-s)/128). */
    public static final int VALUES = 128;

    private final long exact;
    private final int shingles;
    private final short[] signature;
    private final int[] numbers;
    private final int[] names;

    /**
     * @param exact hash of all words and numbers
     * @param signature empty where the text is too short to have one
     * @param numbers sorted hashes, as names
     */
    public TextPrint(long exact, int shingles, short[] signature, int[] numbers, int[] names) {
        this.exact = exact;
        this.shingles = shingles;
        this.signature = signature;
        this.numbers = numbers;
        this.names = names;
    }

    boolean hasSignature() {
        return signature.length > 0;
    }

    long exact() {
        return exact;
    }

    int signature(int index) {
        return signature[index] & 0xFFFF;
    }

    int numbers() {
        return numbers.length;
    }

    int names() {
        return names.length;
    }

    /** Estimated Jaccard similarity of the sets of shingles, from 0 to 1; both texts must have a signature. */
    double similarity(TextPrint other) {
        int same = 0;
        for (int i = 0; i < signature.length; i++) {
            same += signature[i] == other.signature[i] ? 1 : 0;
        }
        return (double) same / signature.length;
    }

    /** Estimated part of the shorter text that stands in the longer one, from 0 to 1. */
    double containment(TextPrint other) {
        double similarity = similarity(other);
        double common = similarity / (1 + similarity) * (shingles + other.shingles);
        return Math.min(1, common / Math.min(shingles, other.shingles));
    }

    int sharedNumbers(TextPrint other) {
        return shared(numbers, other.numbers);
    }

    int sharedNames(TextPrint other) {
        return shared(names, other.names);
    }

    private static int shared(int[] some, int[] others) {
        return (int) Arrays.stream(some).filter(one -> Arrays.binarySearch(others, one) >= 0).count();
    }

    /** As it is stored. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer
                .allocate(Long.BYTES + 4 * Integer.BYTES + Short.BYTES * signature.length
                        + Integer.BYTES * (numbers.length + names.length));
        bytes.putLong(exact).putInt(shingles).putInt(signature.length).putInt(numbers.length).putInt(names.length);
        for (short value : signature) {
            bytes.putShort(value);
        }
        Arrays.stream(numbers).forEach(bytes::putInt);
        Arrays.stream(names).forEach(bytes::putInt);
        return bytes.array();
    }

    static TextPrint of(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        long exact = bytes.getLong();
        int shingles = bytes.getInt();
        short[] signature = new short[bytes.getInt()];
        int[] numbers = new int[bytes.getInt()];
        int[] names = new int[bytes.getInt()];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = bytes.getShort();
        }
        Arrays.setAll(numbers, i -> bytes.getInt());
        Arrays.setAll(names, i -> bytes.getInt());
        return new TextPrint(exact, shingles, signature, numbers, names);
    }
}
