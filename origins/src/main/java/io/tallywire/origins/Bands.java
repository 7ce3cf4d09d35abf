package io.tallywire.origins;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * The keys under which a text is looked up. Pairs of values of its signature are bands: texts of similarity s share one of 32
 * pairs with probability 1-(1-s²)³². A last key stands for the text as a whole.
 *
 * <p>
 * A key begins with the period of publication, so that the part of the index that is read and written at a time is that of the
 * last weeks and not all of it.
 */
public final class Bands {
    private static final int COUNT = 32;
    private static final long PERIOD_SECONDS = Duration.ofDays(28).toSeconds();
    private static final int VALUE_BITS = 32;
    private static final int BAND_BITS = 6;

    private Bands() {
    }

    /** Under which a text is stored. */
    public static LongStream of(TextPrint print, Instant publishedAt) {
        return of(print, period(publishedAt));
    }

    /** Under which texts like this one are stored that were published within a window of time before or after it. */
    static LongStream near(TextPrint print, Instant publishedAt, Duration window) {
        return LongStream.rangeClosed(period(publishedAt.minus(window)), period(publishedAt.plus(window)))
                .flatMap(period -> of(print, period));
    }

    private static LongStream of(TextPrint print, long period) {
        LongStream whole = LongStream.of(key(period, COUNT, print.exact()));
        return print.hasSignature() ? LongStream.concat(whole, LongStream.range(0, COUNT)
                .map(band -> key(period, band, band(print, (int) band)))) : whole;
    }

    private static long band(TextPrint print, int band) {
        return (long) print.signature(2 * band) << Short.SIZE | print.signature(2 * band + 1);
    }

    private static long key(long period, long band, long value) {
        return period << VALUE_BITS + BAND_BITS | band << VALUE_BITS | value & 0xFFFF_FFFFL;
    }

    private static long period(Instant publishedAt) {
        return Math.floorDiv(publishedAt.getEpochSecond(), PERIOD_SECONDS);
    }
}
