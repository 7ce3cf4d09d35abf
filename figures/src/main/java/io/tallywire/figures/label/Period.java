package io.tallywire.figures.label;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.tallywire.figures.Article;
import io.tallywire.figures.TimeSpan;

/**
 * The year or month of figures that tell of another time than the article: forecasts of a named year or month, and what was
 * measured in a former year. They belong to no incident of today.
 */
final class Period {
    private static final int OLD_DAYS = 365;
    private static final int SHORT_DAYS = 31;
    private static final int YEAR_DAYS = 364;

    private Period() {
    }

    static List<Draft> settled(List<Draft> drafts, Article article) {
        LocalDate published = article.publishedAt() == null ? LocalDate.MIN
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        Map<Likeness, Set<Optional<TimeSpan>>> earlier = new HashMap<>();
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<Optional<TimeSpan>> others = earlier.computeIfAbsent(Likeness.of(draft), unused -> new HashSet<>());
            settled.add(settled(draft, published, others));
            if (draft.outlook().equals(Outlook.REPORTED)) {
                others.add(Optional.ofNullable(draft.figure().time()));
            }
        }
        return settled;
    }

    /** @param others the times of the same thing further up in the text */
    private static Draft settled(Draft draft, LocalDate published, Set<Optional<TimeSpan>> others) {
        TimeSpan time = draft.figure().time();
        if (time == null) {
            return draft;
        }
        if (draft.outlook().equals(Outlook.PROJECTED)) {
            return isForecast(draft) ? draft.inPeriod(name(time), draft.scene()) : draft;
        }
        boolean contrasts = others.size() > 1 || !others.isEmpty() && !others.contains(Optional.of(time));
        return isOld(time, published) || isFormerYear(time, published) && contrasts
                ? draft.inPeriod(Integer.toString(time.to().getYear()), withoutIncident(draft.scene()))
                : draft;
    }

    private static boolean isForecast(Draft draft) {
        return draft.subject().map(Subject::concept)
                .filter(concept -> concept.is("rate") || concept.is("economy") || concept.is("local")).isPresent();
    }

    private static boolean isOld(TimeSpan time, LocalDate published) {
        return published.isAfter(time.to().plusDays(OLD_DAYS));
    }

    private static boolean isFormerYear(TimeSpan time, LocalDate published) {
        return time.to().getYear() < published.getYear() && ChronoUnit.DAYS.between(time.from(), time.to()) >= YEAR_DAYS;
    }

    private static Scene withoutIncident(Scene scene) {
        return scene.cause().isPresent() && !scene.told() ? Scene.NOWHERE : scene;
    }

    private static String name(TimeSpan time) {
        boolean isShort = ChronoUnit.DAYS.between(time.from(), time.to()) <= SHORT_DAYS;
        String year = Integer.toString(time.to().getYear());
        return isShort ? year + String.format(java.util.Locale.ROOT, "-%02d", time.to().getMonthValue()) : year;
    }
}
