package io.tallywire.figures.label;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
        LocalDate published = article.publishedAt() == null ? null : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Draft> earlier = drafts.subList(0, settled.size());
            TimeSpan time = draft.figure().time();
            if (time != null && draft.outlook().equals(Outlook.PROJECTED) && isForecast(draft)) {
                settled.add(draft.inPeriod(name(time), draft.scene()));
            } else if (time != null && published != null && draft.outlook().equals(Outlook.REPORTED)
                    && isPast(draft, time, published, earlier)) {
                settled.add(draft.inPeriod(Integer.toString(time.to().getYear()), withoutIncident(draft.scene())));
            } else {
                settled.add(draft);
            }
        }
        return settled;
    }

    private static boolean isForecast(Draft draft) {
        return draft.subject().map(Subject::concept)
                .filter(concept -> concept.is("rate") || concept.is("economy") || concept.is("local")).isPresent();
    }

    private static boolean isPast(Draft draft, TimeSpan time, LocalDate published, List<Draft> earlier) {
        if (ChronoUnit.DAYS.between(time.to(), published) > OLD_DAYS) {
            return true;
        }
        boolean formerYear = time.to().getYear() < published.getYear()
                && ChronoUnit.DAYS.between(time.from(), time.to()) >= YEAR_DAYS;
        return formerYear && earlier.stream().anyMatch(other -> other.isOfOneThingWith(draft)
                && other.outlook().equals(draft.outlook()) && !time.equals(other.figure().time()));
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
