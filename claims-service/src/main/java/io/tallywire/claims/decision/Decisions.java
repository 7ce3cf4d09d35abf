package io.tallywire.claims.decision;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.series.LabelKey;

/**
 * What people decided about series, followed in the order in which it was decided: a claim that comes later ends where it would
 * be if it had been there from the start.
 */
public final class Decisions {
    private final List<Redirect> redirects;

    /** A decision that is not undone. */
    public record InForce(long id, Ruling ruling) {
    }

    /** What decides where a claim belongs. */
    public record Question(String claimId, Map<String, String> labels, String source, Instant publishedAt) {
    }

    /** @param decisions those that led from the claim's own labels to these, in order */
    public record Answer(Map<String, String> labels, List<Long> decisions) {
    }

    /** @param inOrder in the order in which they were taken */
    public Decisions(List<InForce> inOrder) {
        redirects = inOrder.stream().flatMap(decision -> redirects(decision)).toList();
    }

    public Answer answer(Question question) {
        Map<String, String> labels = question.labels();
        LabelKey key = LabelKey.of(labels);
        List<Long> followed = new ArrayList<>();
        for (Redirect redirect : redirects) {
            if (redirect.concerns(question, key) && !followed.contains(redirect.decision())) {
                labels = redirect.labels();
                key = redirect.target();
                followed.add(redirect.decision());
            }
        }
        return new Answer(labels, List.copyOf(followed));
    }

    /** Names of sources by which claims are split: case, spacing and Unicode form make no difference. */
    static String normalised(String source) {
        return Normalizer.normalize(source, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /**
     * Leads from one set of labels to another.
     *
     * @param claims that follow it from wherever they are
     * @param sources whose claims follow it; null for all
     */
    private record Redirect(long decision, Set<String> claims, LabelKey from, Window window, @Nullable Set<String> sources,
            Map<String, String> labels, LabelKey target) {
        boolean concerns(Question question, LabelKey key) {
            return claims.contains(question.claimId()) || key.equals(from) && window.holds(question.publishedAt())
                    && (sources == null || sources.contains(normalised(question.source())));
        }
    }

    private static Stream<Redirect> redirects(InForce decision) {
        return switch (decision.ruling()) {
            case Ruling.Rename rename -> rename.before().equals(rename.labels()) ? Stream.empty()
                    : Stream.of(redirect(decision, rename.before(), rename.window(), rename.labels()));
            case Ruling.Merge merge -> merge.from().stream()
                    .map(absorbed -> redirect(decision, absorbed.labels(), absorbed.window(), merge.labels()));
            case Ruling.Split split -> Stream.of(new Redirect(decision.id(), Set.copyOf(split.claims()),
                    LabelKey.of(split.before()), split.window(),
                    split.sources().stream().map(Decisions::normalised).collect(Collectors.toSet()), split.labels(),
                    LabelKey.of(split.labels())));
        };
    }

    private static Redirect redirect(InForce decision, Map<String, String> from, Window window, Map<String, String> labels) {
        return new Redirect(decision.id(), Set.of(), LabelKey.of(from), window, null, labels, LabelKey.of(labels));
    }
}
