package io.tallywire.figures.dating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.time.TimeExpression;

/**
 * Tells the times that date something else than a figure: a report about it, what it is compared with, a thing named by a time.
 */
final class OtherTimes {
    private static final int NEWS_DAYS = 8;
    private static final int LEAD = 9;
    private static final int REPORT_REACH = 15;

    private final Reading reading;
    private final @Nullable LocalDate published;

    OtherTimes(Reading reading, @Nullable LocalDate published) {
        this.reading = reading;
        this.published = published;
    }

    boolean isOfElse(int t) {
        return isReporting(t) || isCompared(t) || isAttributive(t);
    }

    /** "mehr als im Juni", "than a year ago". */
    private boolean isCompared(int t) {
        int first = reading.times().get(t).firstToken();
        return Clause.find(reading, WordClass.THAN, first - 3, reading.times().get(t).endToken()) >= 0
                || leads(first, WordClass.THAN) || leads(first, WordClass.SINCE) || isLikened(first);
    }

    /** "weniger als im gleichen Zeitraum des Vorjahres", "seit Beginn der Zählung 1990": a word before phrases up to a time. */
    private boolean leads(int first, WordClass word) {
        for (int i = first - 1; i >= Math.max(0, first - LEAD); i--) {
            if (reading.is(i, word)) {
                return i < first - 1;
            }
            boolean inside = reading.phraseAt(i) >= 0 || reading.is(i, WordClass.PREPOSITION)
                    || reading.is(i, WordClass.DETERMINER);
            if (!inside || reading.quantityAt(i) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** "so viel wie vor zehn Jahren": not "wie im Mai bekannt wurde", which opens a clause. */
    private boolean isLikened(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (reading.is(i, WordClass.LIKE)) {
                return reading.segments().first(reading.segments().of(i)) < i;
            }
        }
        return false;
    }

    /** "2031 bonds", "Friday's close": the time belongs to a noun of its own. */
    private boolean isAttributive(int t) {
        TimeExpression time = reading.times().get(t);
        int p = reading.phraseAt(time.endToken());
        return p >= 0 && reading.phrases().get(p).first() < time.endToken()
                && reading.phrases().get(p).first() <= time.firstToken()
                && reading.segments().same(time.firstToken(), reading.phrases().get(p).head());
    }

    /** "teilte die Polizei am Sonntag mit", "said on Monday": a day of the news beside a verb of saying. */
    private boolean isReporting(int t) {
        TimeExpression time = reading.times().get(t);
        TimeSpan span = time.span();
        boolean recent = span == null || published == null
                || ChronoUnit.DAYS.between(span.from(), published) <= NEWS_DAYS && !span.from().isAfter(published)
                        && ChronoUnit.DAYS.between(span.from(), span.to()) < NEWS_DAYS;
        if (!recent) {
            return false;
        }
        int segment = reading.segments().of(time.firstToken());
        int from = Math.max(reading.segments().first(segment), time.firstToken() - REPORT_REACH);
        for (int i = time.firstToken() - 1; i >= from && !breaksReport(i); i--) {
            if (isReportVerb(i)) {
                return true;
            }
        }
        int to = Math.min(reading.segments().end(segment), time.endToken() + REPORT_REACH);
        for (int i = time.endToken(); i < to && !breaksReport(i); i++) {
            if (isReportVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReportVerb(int i) {
        return reading.isPlainWord(i) && (reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.SPEECH_PARTICIPLE));
    }

    /** A quantity or another verb between a time and a verb of saying. */
    private boolean breaksReport(int i) {
        boolean otherVerb = reading.isPlainWord(i) && reading.is(i, WordClass.AUXILIARY) && !reading.is(i, WordClass.HAVE);
        return reading.quantityAt(i) >= 0 || otherVerb || reading.is(i, WordClass.PLUPERFECT)
                && !reading.vocabulary().capitalisesNouns();
    }
}
