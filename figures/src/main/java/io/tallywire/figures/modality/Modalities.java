package io.tallywire.figures.modality;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
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
            result.add(modalities.of(q));
        }
        return result;
    }

    private Modality of(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = Clause.around(reading, quantity.firstToken());
        if (isDenied(q, quantity, clause)) {
            return Modality.DENIED;
        }
        boolean forecast = clause.has(reading, WordClass.FORECAST) || clause.has(reading, WordClass.PROJECTED_NOUN)
                || isProjectedNoun(counted.get(q));
        if (roles.get(q) == Role.FROM) {
            return forecast || clause.has(reading, WordClass.PLAN) ? Modality.PROJECTED : Modality.ASSERTED;
        }
        Modality possible = possible(clause);
        if (possible != Modality.ASSERTED) {
            return possible;
        }
        boolean projected = forecast || clause.has(reading, WordClass.PLAN) || verbs.isFuture(clause);
        return projected ? Modality.PROJECTED : Modality.ASSERTED;
    }

    private Modality possible(Clause clause) {
        int modal = Clause.find(reading, WordClass.POSSIBLE_MODAL, clause.first(), clause.end());
        if (modal >= 0) {
            boolean state = verbs.isPerfect(clause) || verbs.isState(clause, modal);
            return state && !datedInFuture(clause) ? Modality.POSSIBLE : Modality.PROJECTED;
        }
        return clause.has(reading, WordClass.POSSIBLE_ADVERB) ? Modality.POSSIBLE : Modality.ASSERTED;
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
            if (span != null && span.from().isAfter(day)) {
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
        return reading.is(quantity.firstToken() - 1, WordClass.NEGATION) && clause.covers(quantity.firstToken() - 1)
                && roles.get(q) == Role.LEVEL;
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
