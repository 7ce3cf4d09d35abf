package io.tallywire.figures.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Gives each quantity the time by which its own clause dates it; the time of a report about it is none. */
public final class FigureTimes {
    private static final int ATTACHED = 5;
    private static final int NEWS_DAYS = 8;

    private final Reading reading;
    private final List<Role> roles;
    private final List<Modality> modalities;
    private final @Nullable LocalDate published;
    private final int[] attachedTo;

    private FigureTimes(Reading reading, List<Role> roles, List<Modality> modalities) {
        this.reading = reading;
        this.roles = roles;
        this.modalities = modalities;
        var publishedAt = reading.document().article().publishedAt();
        this.published = publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.attachedTo = new int[reading.times().size()];
        for (int t = 0; t < attachedTo.length; t++) {
            attachedTo[t] = attachment(t);
        }
    }

    /** The time of each quantity, in order; null where the text does not date it. */
    public static List<@Nullable TimeSpan> of(Reading reading, List<Role> roles, List<Modality> modalities) {
        FigureTimes times = new FigureTimes(reading, roles, modalities);
        List<@Nullable TimeSpan> result = new ArrayList<>();
        for (int q = 0; q < reading.quantities().size(); q++) {
            result.add(times.timeOf(q));
        }
        return result;
    }

    private @Nullable TimeSpan timeOf(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = Clause.around(reading, quantity.firstToken());
        int best = -1;
        for (int i = clause.first(); i < clause.end(); i++) {
            int t = reading.timeAt(i);
            if (t < 0 || reading.times().get(t).span() == null) {
                continue;
            }
            if (attachedTo[t] == q) {
                return reading.times().get(t).span();
            }
            if (attachedTo[t] < 0 && !isReporting(t) && (best < 0 || distance(t, quantity) < distance(best, quantity))) {
                best = t;
            }
        }
        boolean start = roles.get(q) == Role.FROM && modalities.get(q) != Modality.PROJECTED;
        return best < 0 || start ? null : reading.times().get(best).span();
    }

    /** The quantity that a time follows directly and dates alone: "von elf im Dezember auf 14 im Januar"; -1 for none. */
    private int attachment(int t) {
        int first = reading.times().get(t).firstToken();
        for (int i = first - 1; i >= Math.max(0, first - ATTACHED); i--) {
            int q = reading.quantityAt(i);
            if (q >= 0) {
                boolean end = roles.get(q) == Role.FROM || roles.get(q) == Role.TO;
                return end && reading.sentenceOf(i).index() == reading.sentenceOf(first).index() ? q : -1;
            }
            boolean inside = reading.phraseAt(i) >= 0 || reading.is(i, WordClass.PREPOSITION)
                    || reading.is(i, WordClass.DETERMINER);
            if (!inside) {
                return -1;
            }
        }
        return -1;
    }

    /** "teilte die Polizei am Sonntag mit", "said on Monday": a day of the news beside a verb of saying. */
    private boolean isReporting(int t) {
        TimeExpression time = reading.times().get(t);
        TimeSpan span = time.span();
        boolean recent = span == null || published == null
                || ChronoUnit.DAYS.between(span.from(), published) <= NEWS_DAYS && !span.from().isAfter(published)
                        && ChronoUnit.DAYS.between(span.from(), span.to()) <= 1;
        if (!recent) {
            return false;
        }
        int segment = reading.segments().of(time.firstToken());
        int from = Math.max(reading.segments().first(segment), time.firstToken() - 15);
        int to = Math.min(reading.segments().end(segment), time.endToken() + 15);
        for (int i = from; i < to; i++) {
            if (reading.isPlainWord(i) && (reading.is(i, WordClass.SPEECH) || reading.is(i, WordClass.SPEECH_PARTICIPLE))) {
                return true;
            }
        }
        return false;
    }

    private int distance(int t, Quantity quantity) {
        return Math.abs(reading.times().get(t).firstToken() - quantity.numberToken());
    }
}
