package io.tallywire.origins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BandsTest {
    private static final Duration WINDOW = Duration.ofDays(14);

    @Property(tries = 300)
    void aTextIsFoundWithinTheWindowWheneverItWasPublished(
            @ForAll @LongRange(min = -30_000_000_000L, max = 30_000_000_000L) long second,
            @ForAll @IntRange(min = -1_209_600, max = 1_209_600) int apart) {
        TextPrint print = print(new Random(second));
        Instant time = Instant.ofEpochSecond(second);

        assertThat(shared(Bands.near(print, time.plusSeconds(apart), WINDOW), Bands.of(print, time))).isEqualTo(33);
    }

    @Test
    void textsHalfAlikeShareABandAndTextsNotAlikeShareNone() {
        Random random = new Random(1);
        int halfAlike = 0;
        int notAlike = 0;
        for (int i = 0; i < 500; i++) {
            TextPrint print = print(random);
            halfAlike += shared(keys(print), keys(print(random, print, 0.5))) > 0 ? 1 : 0;
            notAlike += shared(keys(print), keys(print(random, print, 0))) > 0 ? 1 : 0;
        }

        assertThat(halfAlike).isGreaterThanOrEqualTo(499);
        assertThat(notAlike).isZero();
    }

    private static LongStream keys(TextPrint print) {
        return Bands.of(print, Instant.EPOCH);
    }

    private static long shared(LongStream some, LongStream others) {
        Set<Long> keys = some.boxed().collect(Collectors.toSet());
        return others.filter(keys::contains).distinct().count();
    }

    private static TextPrint print(Random random) {
        short[] signature = new short[TextPrint.VALUES];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = (short) random.nextInt();
        }
        return print(random, signature);
    }

    private static TextPrint print(Random random, TextPrint like, double similarity) {
        short[] signature = new short[TextPrint.VALUES];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = (short) (random.nextDouble() < similarity ? like.signature(i) : random.nextInt());
        }
        return print(random, signature);
    }

    private static TextPrint print(Random random, short[] signature) {
        return new TextPrint(random.nextLong(), 200, signature, new int[0], new int[0]);
    }
}
