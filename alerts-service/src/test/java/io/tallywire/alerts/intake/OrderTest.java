package io.tallywire.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.Coverage.Said;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.ChangeKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderTest {
    private static final List<@Nullable String> SOURCES = Collections.unmodifiableList(Arrays.asList("Mayor", "Army",
            "mayor", "griechische Küstenwache", "Greek coast guard", "coast guard", null));
    private static final List<RuleInForce> RULES = List.of(
            RuleInForce.of(Coverage.withCooldown(Coverage.rule(0.2, ChangeKind.values()), Duration.ofHours(30)), 1),
            RuleInForce.of(level(), 2));

    private static Rule level() {
        Rule rule = Coverage.withLevel(Coverage.rule(0.3, ChangeKind.CROSSING, ChangeKind.DISAGREEMENT), 60, Direction.BOTH);
        return new Rule("level", rule.name(), rule.match(), rule.kinds(), rule.relative(), rule.floor(), rule.level(),
                rule.direction(), rule.cooldown(), rule.rearm(), rule.severities(), rule.topic(), rule.enabled());
    }

    @Property(tries = 300)
    void theStateOfASeriesIsTheSameInWhateverOrderAndHoweverOftenItsArticlesArrive(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        List<Coverage> articles = articles(random, count);

        StoredSeries inOrder = new StoredSeries(RULES);
        articles.stream().sorted(Comparator.comparing(one -> one.claims().position())).forEach(inOrder::receive);
        StoredSeries shuffled = new StoredSeries(RULES);
        List<Coverage> arriving = new ArrayList<>(articles);
        for (int i = 0; i < count; i++) {
            arriving.add(articles.get(random.nextInt(count)));
        }
        Collections.shuffle(arriving, random);
        arriving.forEach(article -> {
            shuffled.receive(article);
            if (random.nextInt(3) == 0) {
                shuffled.endBatch();
            }
        });

        assertThat(shuffled.summary()).isEqualTo(inOrder.summary());
    }

    @Property(tries = 100)
    void aClaimThatComesAndGoesLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count) {
        Random random = new Random(seed);
        List<Coverage> articles = articles(random, count);
        Coverage gone = articles.get(random.nextInt(count));

        StoredSeries without = new StoredSeries(RULES);
        articles.stream().filter(one -> one != gone).forEach(without::receive);
        StoredSeries with = new StoredSeries(RULES);
        articles.forEach(with::receive);
        with.withdraw(gone);

        assertThat(with.summary()).isEqualTo(without.summary());
    }

    private static List<Coverage> articles(Random random, int count) {
        List<Coverage> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String origin = articles.isEmpty() || random.nextInt(3) > 0 ? "article-" + i
                    : articles.get(random.nextInt(i)).origin();
            List<Said> said = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                said.add(said(random));
            }
            articles.add(new Coverage("article-" + i, "Paper " + random.nextInt(3), origin,
                    Coverage.at(6 * random.nextInt(200)), said));
        }
        return articles;
    }

    private static Said said(Random random) {
        String source = SOURCES.get(random.nextInt(SOURCES.size()));
        int number = 10 * random.nextInt(12);
        return switch (random.nextInt(8)) {
            case 0 -> Said.interval(source, null, number);
            case 1 -> Said.interval(source, number, null);
            case 2 -> Said.interval(source, number, number + 30);
            case 3 -> Said.change(source, 10 * random.nextInt(12), number);
            case 4 -> Said.point(source, number).denied();
            case 5 -> Said.point(source, number).asTotalAndIncrease();
            default -> Said.point(source, number);
        };
    }
}
