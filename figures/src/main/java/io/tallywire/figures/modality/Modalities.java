package io.tallywire.figures.modality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.VerbForms;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.text.Token;

/** Tells whether each quantity of a reading is asserted, possible, projected or denied. */
public final class Modalities {
    private final Reading reading;
    private final List<Role> roles;
    private final List<@Nullable Counted> counted;
    private final VerbForms verbs;

    private Modalities(Reading reading, List<Role> roles, List<@Nullable Counted> counted) {
        this.reading = reading;
        this.roles = roles;
        this.counted = counted;
        this.verbs = new VerbForms(reading);
    }

    /** The modality of each quantity, in order. */
    public static List<Modality> of(Reading reading, List<Role> roles, List<@Nullable Counted> counted) {
        Modalities modalities = new Modalities(reading, roles, counted);
        List<Modality> result = new ArrayList<>();
        for (int q = 0; q < reading.quantities().size(); q++) {
            Clause clause = modalities.clauseOf(q);
            boolean appraised = q > 0 && clause.has(WordClass.APPRAISAL) && roles.get(q) == Role.LEVEL;
            result.add(appraised ? result.get(modalities.takenUp(q)) : modalities.of(q));
        }
        return result;
    }

    /** The figure that a judgement is about: one of the same value before, or the one before. */
    private int takenUp(int q) {
        for (int before = q - 1; before >= Math.max(0, q - 10); before--) {
            BigDecimal upper = reading.quantities().get(before).interval().upper();
            if (upper != null && upper.equals(reading.quantities().get(q).interval().upper())) {
                return before;
            }
        }
        return q - 1;
    }

    private Modality of(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = clauseOf(q);
        if (isDenied(q, quantity, clause)) {
            return Modality.DENIED;
        }
        boolean revised = clause.has(WordClass.REVISING) && clause.has(WordClass.ESTIMABLE) && isMoney(quantity);
        if (revised && (roles.get(q) == Role.LEVEL || roles.get(q) == Role.FROM || roles.get(q) == Role.TO)) {
            return Modality.PROJECTED;
        }
        boolean forecast = has(WordClass.FORECAST, clause) || governed(quantity)
                || own(clause, quantity, WordClass.PROJECTED_NOUN).has(WordClass.PROJECTED_NOUN)
                || isProjectedNoun(counted.get(q));
        if (roles.get(q) == Role.FROM) {
            return clause.has(WordClass.PROJECTED_NOUN) || isProjectedNoun(counted.get(q)) || supersedes(q)
                    ? Modality.PROJECTED
                    : Modality.ASSERTED;
        }
        if (roles.get(q) == Role.WHOLE || countsWhoExpect(quantity)) {
            return Modality.ASSERTED;
        }
        Modality possible = possible(clause);
        if (possible != Modality.ASSERTED) {
            return possible;
        }
        boolean willed = !isPresupposed(quantity)
                && (verbs.isFuture(clause) || willed(quantity) || datedInFuture(clause));
        return forecast || willed || has(WordClass.PLAN, own(clause, quantity, WordClass.PLAN)) ? Modality.PROJECTED
                : Modality.ASSERTED;
    }

    private Clause clauseOf(int q) {
        Clause clause = reading.clauseOf(q);
        return reading.vocabulary().isVerbSecond()
                ? clause.partAround(reading, reading.quantities().get(q).firstToken())
                : clause;
    }

    /** "zwei der 18 Institute erwarten": those who expect are counted, not what they expect. */
    private boolean countsWhoExpect(Quantity quantity) {
        int first = reading.segments().first(reading.segments().of(quantity.firstToken()));
        int end = reading.segments().end(reading.segments().of(quantity.firstToken()));
        for (int i = first; i < end; i++) {
            boolean verb = reading.isPlainWord(i) && (reading.is(i, WordClass.FORECAST) || reading.is(i, WordClass.PLAN));
            if (verb) {
                int p = reading.phraseAt(i - 1);
                boolean direct = p >= 0 && reading.phrases().get(p).end() == i && i > quantity.firstToken();
                return direct && reading.vocabulary().isVerbSecond() && !isMoney(quantity)
                        && reading.vocabulary().hasForm("infinitive", reading.token(i).lower()) && !subjectBehind(i);
            }
            if (reading.isPlainWord(i) && reading.is(i, WordClass.AUXILIARY)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMoney(Quantity quantity) {
        return quantity.unit().matches("[A-Z]{3}");
    }

    private boolean subjectBehind(int verb) {
        int p = reading.phraseAt(verb + 1);
        return p >= 0 && reading.phrases().get(p).isBare()
                && reading.is(reading.phrases().get(p).head(), WordClass.ORGANISATION);
    }

    private Clause own(Clause clause, Quantity quantity, WordClass wordClass) {
        return PlansActedOn.without(reading, clause, quantity.endToken(), wordClass);
    }

    /** A value given up before it came true is as projected as its successor: "1.900 statt 3.200 Stellen". */
    private boolean supersedes(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = clauseOf(q);
        int from = quantity.firstToken() - 4;
        boolean replaced = Clause.find(reading, WordClass.INSTEAD, from, quantity.firstToken()) >= 0
                || Clause.find(reading, WordClass.AFTER_PREPOSITION, from, quantity.firstToken()) >= 0
                || clause.has(WordClass.EARLIER) || clause.has(WordClass.PLUPERFECT);
        boolean future = has(WordClass.FORECAST, clause) || has(WordClass.PLAN, clause) || verbs.isFuture(clause);
        return replaced && future;
    }

    /** "von den 23 Staaten", "the 36 seats": what the article takes for granted is not willed with the rest. */
    private boolean isPresupposed(Quantity quantity) {
        int before = quantity.firstToken() - 1;
        return reading.is(before, WordClass.DETERMINER) && reading.phraseAt(before) >= 0
                && reading.phrases().get(reading.phraseAt(before)).determiner() == before;
    }

    /** "die Ankündigung, 30.000 Soldaten zu entsenden"; "1.200 Gefangene, die man freilassen wolle". */
    private boolean willed(Quantity quantity) {
        int segment = reading.segments().of(quantity.firstToken());
        Sentence sentence = reading.sentenceOf(quantity.firstToken());
        int next = segment + 1;
        if (next >= reading.segments().count() || reading.segments().end(next) > sentence.endToken()) {
            return false;
        }
        int first = reading.segments().first(next);
        int p = reading.phraseAt(quantity.endToken());
        boolean relative = reading.is(first, WordClass.RELATIVE) && p >= 0 && reading.phrases().get(p).end() >= first - 1;
        Clause clause = Clause.of(reading, first, Math.min(reading.segments().end(next), first + 40));
        return relative && clause.has(WordClass.INTENTION) && verbs.isFuture(clause);
    }

    /** "wir rechnen damit, dass ...": the forecast stands in the clause that governs this one. */
    private boolean governed(Quantity quantity) {
        int segment = reading.segments().of(quantity.firstToken());
        int first = reading.segments().first(segment);
        if (!reading.is(first, WordClass.CONTENT_SUBORDINATOR) || first == 0
                || reading.segments().first(segment - 1) < reading.sentenceOf(first).firstToken()) {
            return false;
        }
        int from = Math.max(reading.segments().first(segment - 1), first - 30);
        return has(WordClass.FORECAST, Clause.of(reading, from, first));
    }

    /** A word of a class, unless it only compares: "mehr als geplant". */
    private boolean has(WordClass wordClass, Clause clause) {
        for (int i = clause.first(); clause.has(wordClass) && i < clause.end(); i++) {
            boolean compares = reading.is(i - 1, WordClass.THAN) || reading.is(i - 1, WordClass.LIKE);
            if (reading.is(i, wordClass) && reading.quantityAt(i) < 0 && !compares && !reading.is(i, WordClass.CALCULATED)
                    && !isOfFormer(i)) {
                return true;
            }
        }
        return false;
    }

    /** "statt der geplanten 2,2 kostet er 3,1": what was planned is the other number. */
    private boolean isOfFormer(int token) {
        return reading.quantityAt(token + 1) >= 0 && Clause.find(reading, WordClass.INSTEAD, token - 3, token) >= 0;
    }

    private Modality possible(Clause clause) {
        int modal = -1;
        for (int i = clause.first(); clause.has(WordClass.POSSIBLE_MODAL) && i < clause.end() && modal < 0; i++) {
            modal = reading.is(i, WordClass.POSSIBLE_MODAL) && reading.isPlainWord(i) ? i : -1;
        }
        if (modal >= 0 && reading.is(modal, WordClass.PAST_ABILITY) && reading.is(modal + 1, WordClass.NEGATION)) {
            return Modality.ASSERTED;
        }
        if (modal >= 0) {
            boolean state = verbs.isPerfect(clause) || verbs.isState(clause, modal);
            return state && !datedInFuture(clause) ? Modality.POSSIBLE : Modality.PROJECTED;
        }
        return clause.has(WordClass.POSSIBLE_ADVERB) ? Modality.POSSIBLE : Modality.ASSERTED;
    }

    private boolean datedInFuture(Clause clause) {
        var publishedAt = reading.document().article().publishedAt();
        if (publishedAt == null) {
            return false;
        }
        var day = publishedAt.atZone(java.time.ZoneOffset.UTC).toLocalDate();
        for (int i = clause.first(); i < clause.end(); i++) {
            int t = reading.timeAt(i);
            var span = t < 0 ? null : reading.times().get(t).span();
            if (span != null && (span.from().isAfter(day) || span.from().equals(day) && span.to().isAfter(day))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(int q, Quantity quantity, Clause clause) {
        if (roles.get(q) == Role.FROM || roles.get(q) == Role.TO) {
            return false;
        }
        Sentence sentence = reading.sentenceOf(quantity.firstToken());
        int from = Math.max(sentence.firstToken(), quantity.firstToken() - 60);
        int to = Math.min(sentence.endToken(), quantity.endToken() + 60);
        if (Clause.find(reading, WordClass.DENY, from, to) >= 0 || Clause.find(reading, WordClass.UNTRUE, from, to) >= 0) {
            return true;
        }
        int before = quantity.firstToken() - (reading.is(quantity.firstToken() - 1, WordClass.PREPOSITION) ? 2 : 1);
        return reading.is(before, WordClass.NEGATION) && clause.covers(before) && roles.get(q) == Role.LEVEL;
    }

    private boolean isProjectedNoun(@Nullable Counted noun) {
        if (noun == null) {
            return false;
        }
        int first = 0;
        int end = reading.size();
        while (first < end) {
            int middle = (first + end) / 2;
            Token token = reading.token(middle);
            if (token.end() < noun.end()) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return reading.is(first, WordClass.PROJECTED_NOUN);
    }
}
