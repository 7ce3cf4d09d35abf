package io.tallywire.alerts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.Coverage.Said;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DisagreementTest {
    @Property
    void theExtremesDifferWheneverAnyTwoDo(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count,
            @ForAll @DoubleRange(min = 0.01, max = 4) double threshold, @ForAll @IntRange(min = 0, max = 30) int floor) {
        List<Estimate> estimates = estimates(new Random(seed), count);
        boolean any = estimates.stream().anyMatch(one -> estimates.stream()
                .anyMatch(other -> one != other && Comparison.of(one, other)
                        .filter(difference -> difference.reaches(threshold, BigDecimal.valueOf(floor))).isPresent()));

        assertThat(Disagreement
                .among(estimates, (difference, unit) -> difference.reaches(threshold, BigDecimal.valueOf(floor))).isPresent())
                .isEqualTo(any);
    }

    private static List<Estimate> estimates(Random random, int count) {
        int spread = 1 + random.nextInt(60);
        int shift = random.nextInt(120) - 60;
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = shift + random.nextInt(spread);
            Said said = switch (random.nextInt(4)) {
                case 0 -> Said.interval("s", null, number);
                case 1 -> Said.interval("s", number, null);
                case 2 -> Said.interval("s", number, number + random.nextInt(20));
                default -> Said.point("s", number);
            };
            estimates.add(new Estimate(
                    Coverage.after(i, random.nextInt(5) == 0 ? said.in("kg") : said).events().getFirst().claim(),
                    "source-" + i));
        }
        return estimates;
    }
}
