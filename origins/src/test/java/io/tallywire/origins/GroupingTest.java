package io.tallywire.origins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GroupingTest {
    private final Grouping grouping = new Grouping();

    @Test
    void aTextWithoutCopiesIsItsOwnOrigin() {
        grouping.place("a", List.of(), "a");

        assertThat(grouping.originOf("a")).isEqualTo("a");
    }

    @Test
    void aCopyOfACopyHasTheOriginOfTheFirst() {
        grouping.know("a", "a");
        grouping.place("b", List.of("a"), "b");
        grouping.place("c", List.of("b"), "c");

        assertThat(grouping.originOf("c")).isEqualTo("a");
        assertThat(grouping.joined()).isEmpty();
    }

    @Test
    void aTextThatIsACopyOfTwoOriginsJoinsThemUnderTheFirst() {
        grouping.know("a", "a");
        grouping.know("b", "b");
        grouping.place("c", List.of("b"), "c");
        grouping.place("d", List.of("a", "c"), "d");

        assertThat(List.of("a", "b", "c", "d")).extracting(grouping::originOf).containsOnly("a");
        assertThat(grouping.joined()).containsExactly(Map.entry("b", "a"));
    }

    /** Each pair of links joins two of twenty articles; what has been placed in one batch is known in the next. */
    @Property(tries = 300)
    void theGroupsAreTheSameInWhicheverOrderArticlesArrive(
            @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 399) Integer> links,
            @ForAll long seed) {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add("a" + i);
        }
        Set<Set<String>> groups = groups(articles, links, seed);
        Collections.shuffle(articles, new Random(seed));

        assertThat(groups(articles, links, seed + 1)).isEqualTo(groups);
    }

    private static Set<Set<String>> groups(List<String> arrivals, Collection<Integer> links, long seed) {
        Random random = new Random(seed);
        Map<String, String> stored = new TreeMap<>();
        for (int from = 0; from < arrivals.size();) {
            int to = Math.min(arrivals.size(), from + 1 + random.nextInt(7));
            Grouping batch = new Grouping();
            stored.forEach(batch::know);
            for (int i = from; i < to; i++) {
                String article = arrivals.get(i);
                List<String> copies = arrivals.subList(0, i).stream().filter(other -> links.stream()
                        .anyMatch(link -> areLinked(link, article, other))).toList();
                batch.place(article, copies, article);
                stored.put(article, article);
            }
            batch.joined().forEach((gone, kept) -> stored.replaceAll((article, origin) -> origin.equals(gone) ? kept : origin));
            arrivals.subList(from, to).forEach(article -> stored.put(article, batch.originOf(article)));
            from = to;
        }
        assertThat(stored.values()).allSatisfy(origin -> assertThat(stored).containsKey(origin));
        return stored.keySet().stream().collect(Collectors.groupingBy(stored::get, Collectors.toSet())).values().stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean areLinked(int link, String one, String other) {
        Set<String> ends = Set.copyOf(List.of("a" + link / 20, "a" + link % 20));
        return ends.size() == 2 && ends.contains(one) && ends.contains(other);
    }
}
