package io.tallywire.figures.dating;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    private static final int SEGMENTS_BACK = 4;
    private static final int OPENING = 8;
    private static final int REACH = 60;

    private final Reading reading;
    private final List<Role> roles;
    private final List<Modality> modalities;
    private final @Nullable LocalDate published;
    private final int[] attachedTo;
    private final OtherTimes others;

    private FigureTimes(Reading reading, List<Role> roles, List<Modality> modalities) {
        this.reading = reading;
        this.roles = roles;
        this.modalities = modalities;
        var publishedAt = reading.document().article().publishedAt();
        this.published = publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.others = new OtherTimes(reading, published);
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
        if (reading.is(quantity.endToken(), WordClass.MEASURE_ADJECTIVE) || isPresupposed(quantity)) {
            return null;
        }
        int best = -1;
        int segment = reading.segments().of(quantity.firstToken());
        int antecedent = antecedent(segment);
        if (antecedent >= 0 && best(q, segment) < 0) {
            return ofItself(antecedent);
        }
        int sentenceFirst = reading.sentenceOf(quantity.firstToken()).firstToken();
        int home = segment;
        do {
            best = best(q, segment);
            segment--;
        } while (best < 0 && segment >= 0 && home - segment < SEGMENTS_BACK
                && reading.segments().first(segment) >= sentenceFirst
                && !Clause.hasVerb(reading, segment + 1, reading.segments().end(segment + 1) - 1));
        if (best < 0) {
            best = ofOpening(q, sentenceFirst);
        }
        if (best < 0 && reading.segments().first(home) == sentenceFirst) {
            best = ofCutOffVerb(q, home);
        }
        boolean corrects = Clause.find(reading, WordClass.INSTEAD, quantity.firstToken() - 3, quantity.firstToken()) >= 0;
        boolean start = roles.get(q) == Role.FROM && modalities.get(q) != Modality.PROJECTED && !corrects;
        return best < 0 || start && attachedTo[best] != q ? null : span(best);
    }

    /** The time of which a clause says what was then: "since 2009, when 63 people died"; -1 for none. */
    private int antecedent(int segment) {
        int first = reading.segments().first(segment);
        boolean opens = reading.is(first, WordClass.TIME_RELATIVE) && reading.phraseAt(first) < 0
                && first > reading.sentenceOf(first).firstToken();
        int t = opens ? reading.timeAt(first - 1) : -1;
        return opens && t < 0 ? reading.timeAt(first - 2) : t;
    }

    /** The year, month or day that a time names, without what has gone by since. */
    private @Nullable TimeSpan ofItself(int t) {
        TimeSpan span = reading.times().get(t).span();
        if (span == null || !isSince(t)) {
            return span;
        }
        LocalDate from = span.from();
        LocalDate to = from.getDayOfYear() == 1 ? from.plusYears(1).minusDays(1)
                : from.getDayOfMonth() == 1 ? from.plusMonths(1).minusDays(1) : from;
        return new TimeSpan(from, to);
    }

    private boolean isSince(int t) {
        int first = reading.times().get(t).firstToken();
        return reading.is(first, WordClass.SINCE) || reading.is(first - 1, WordClass.SINCE);
    }

    /**
     * The time that stands by itself between commas or opens the sentence: "For 2026, she expects", "The strike, in 2019,
     * ended".
     */
    private int ofOpening(int q, int sentenceFirst) {
        int home = reading.segments().of(reading.quantities().get(q).firstToken());
        boolean within = home > 0 && reading.segments().first(home - 1) >= sentenceFirst;
        int beside = within ? adverbial(q, home - 1) : -1;
        return beside >= 0 ? beside : adverbial(q, reading.segments().of(sentenceFirst));
    }

    /** "Winds of 90 km/h, with gusts to 120, were measured on Sunday": the verb of a subject at the head of its sentence. */
    private int ofCutOffVerb(int q, int home) {
        int end = reading.sentenceOf(reading.segments().first(home)).endToken();
        int segment = home;
        while (segment < home + SEGMENTS_BACK && segment + 1 < reading.segments().count()
                && !Clause.hasVerb(reading, segment, reading.segments().end(segment) - 1)) {
            segment++;
            if (reading.segments().end(segment) > end) {
                return -1;
            }
        }
        return segment == home ? -1 : best(q, segment);
    }

    private int adverbial(int q, int segment) {
        int first = reading.segments().first(segment);
        int end = reading.segments().end(segment);
        boolean alone = end - first < OPENING && reading.timeAt(end - 2) >= 0 && !Clause.hasVerb(reading, segment, first);
        return alone ? best(q, segment) : -1;
    }

    private int best(int q, int segment) {
        Quantity quantity = reading.quantities().get(q);
        int best = -1;
        int from = Math.max(reading.segments().first(segment), quantity.firstToken() - REACH);
        int to = Math.min(reading.segments().end(segment), quantity.endToken() + REACH);
        for (int i = from; i < to; i++) {
            int t = reading.timeAt(i);
            if (t < 0 || reading.times().get(t).span() == null) {
                continue;
            }
            if (attachedTo[t] == q && !isWindow(t, q)) {
                return t;
            }
            if (mayDate(t, q) && (best < 0 || distance(t, quantity) < distance(best, quantity))) {
                best = t;
            }
        }
        return best;
    }

    private boolean mayDate(int t, int q) {
        int other = attachedTo[t];
        boolean amount = roles.get(q) == Role.INCREASE || roles.get(q) == Role.DECREASE || roles.get(q) == Role.FACTOR;
        boolean free = other < 0 || amount && roles.get(other) == Role.TO;
        return free && !isWindow(t, q) && !others.isOfElse(t);
    }

    /** "in the next two years" dates nothing; "since 2022" dates no value that was only reached since. */
    private boolean isWindow(int t, int q) {
        TimeSpan span = Objects.requireNonNull(reading.times().get(t).span());
        boolean change = roles.get(q) == Role.TO || roles.get(q) == Role.FROM || roles.get(q) == Role.FACTOR;
        return isSince(t) && change || published != null && span.from().equals(published) && span.to().isAfter(published);
    }

    private boolean isPresupposed(Quantity quantity) {
        int before = quantity.firstToken() - 1;
        return reading.is(before, WordClass.DETERMINER) && !reading.is(before, WordClass.INDEFINITE)
                && reading.phraseAt(before) >= 0 && reading.phrases().get(reading.phraseAt(before)).determiner() == before;
    }

    private TimeSpan span(int t) {
        TimeSpan span = Objects.requireNonNull(reading.times().get(t).span());
        return isSince(t) && published != null && published.isAfter(span.to()) ? new TimeSpan(span.from(), published) : span;
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

    private int distance(int t, Quantity quantity) {
        return Math.abs(reading.times().get(t).firstToken() - quantity.numberToken());
    }
}
