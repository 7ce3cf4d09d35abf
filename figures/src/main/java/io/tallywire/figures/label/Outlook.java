package io.tallywire.figures.label;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Modality;
import io.tallywire.figures.TimeSpan;

/** Whether a figure is told of as it is, or as it is planned and expected. What is denied belongs with what it denies. */
final class Outlook {
    static final String REPORTED = "reported";
    static final String PROJECTED = "projected";
    private static final String PLAN = "plan";

    private Outlook() {
    }

    static String of(Figure figure) {
        return figure.modality() == Modality.PROJECTED ? PROJECTED : REPORTED;
    }

    /**
     * The drafts, those of a plan together: the value that a plan gives up and what others say of it, and what is denied with
     * what it denies, by the other figures of the same thing.
     *
     * @param publishedAt what had ended by then is no plan
     */
    static List<Draft> settled(List<Draft> drafts, EventTable table, @Nullable Instant publishedAt) {
        return denialsSettled(plansSettled(drafts, table, publishedAt));
    }

    private static List<Draft> plansSettled(List<Draft> drafts, EventTable table, @Nullable Instant publishedAt) {
        Set<String> planned = drafts.stream().filter(draft -> draft.outlook().equals(PROJECTED))
                .filter(draft -> isOfPlan(draft, table))
                .map(Outlook::thing).collect(Collectors.toSet());
        return planned.isEmpty() ? drafts
                : drafts.stream()
                        .map(draft -> planned.contains(thing(draft)) && isOfPlan(draft, table) && !isPast(draft, publishedAt)
                                ? draft.withOutlook(PROJECTED)
                                : draft)
                        .toList();
    }

    private static boolean isOfPlan(Draft draft, EventTable table) {
        return draft.subject()
                .filter(subject -> subject.concept().is(PLAN) || subject.event().filter(table::isPlan).isPresent())
                .isPresent();
    }

    private static String thing(Draft draft) {
        return draft.subject().map(subject -> subject.concept().name()).orElse("") + " " + draft.unit() + " " + draft.basis();
    }

    private static boolean isPast(Draft draft, @Nullable Instant publishedAt) {
        TimeSpan time = draft.figure().time();
        return time != null && publishedAt != null && time.to() != null
                && time.to().isBefore(LocalDate.ofInstant(publishedAt, ZoneOffset.UTC));
    }

    private static List<Draft> denialsSettled(List<Draft> drafts) {
        if (drafts.stream().noneMatch(Outlook::isDenied)) {
            return drafts;
        }
        Map<Likeness, Integer> leaning = new HashMap<>();
        for (Draft draft : drafts) {
            if (!isDenied(draft)) {
                leaning.merge(Likeness.of(draft), draft.outlook().equals(PROJECTED) ? 1 : -1, Integer::sum);
            }
        }
        return drafts.stream().map(draft -> isDenied(draft) && leaning.getOrDefault(Likeness.of(draft), 0) > 0
                ? draft.withOutlook(PROJECTED)
                : draft).toList();
    }

    private static boolean isDenied(Draft draft) {
        return draft.figure().modality() == Modality.DENIED;
    }
}
