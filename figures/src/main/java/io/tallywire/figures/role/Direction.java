package io.tallywire.figures.role;

import java.util.regex.Pattern;

import io.tallywire.figures.Role;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Tells amounts of growth and decline by the words of change around them. */
final class Direction {
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");

    private final Reading reading;
    private final Surroundings surroundings;

    Direction(Reading reading) {
        this.reading = reading;
        this.surroundings = new Surroundings(reading);
    }

    /** {@code INCREASE} or {@code DECREASE} where the quantity is an amount of change, else {@code LEVEL}. */
    Role amount(int q) {
        Quantity quantity = reading.quantities().get(q);
        int before = surroundings.before(q);
        Role compared = compared(quantity);
        if (reading.is(before, WordClass.BY_PREPOSITION)) {
            return compared != Role.LEVEL ? compared : of(q, Role.LEVEL);
        }
        if (compared != Role.LEVEL) {
            return compared;
        }
        if (isAddition(quantity, before)) {
            return Role.INCREASE;
        }
        Role nominal = nominal(q, before) != Role.LEVEL ? nominal(q, before) : predicated(q);
        return nominal != Role.LEVEL ? nominal : directObject(q, before);
    }

    /** Whether the clause of a quantity tells of a change. */
    boolean hasChange(int q) {
        Clause clause = reading.clauseOf(q);
        return of(q, Role.LEVEL) != Role.LEVEL || clause.has(WordClass.CHANGE) || hasFactor(clause);
    }

    /** The direction of the word of change nearest to a quantity in its clause. */
    Role of(int q, Role otherwise) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = reading.clauseOf(q);
        if (!clause.has(WordClass.UP) && !clause.has(WordClass.DOWN)) {
            return otherwise;
        }
        for (int distance = 1; distance < clause.end() - clause.first(); distance++) {
            Role before = at(quantity.firstToken() - distance, clause);
            Role after = at(quantity.endToken() - 1 + distance, clause);
            if (after != Role.LEVEL || before != Role.LEVEL) {
                return after != Role.LEVEL ? after : before;
            }
        }
        return otherwise;
    }

    private Role at(int token, Clause clause) {
        if (!clause.covers(token) || reading.quantityAt(token) >= 0) {
            return Role.LEVEL;
        }
        return directionAt(token);
    }

    private Role directionAt(int token) {
        return reading.is(token, WordClass.DOWN) ? Role.DECREASE : reading.is(token, WordClass.UP) ? Role.INCREASE : Role.LEVEL;
    }

    private boolean hasFactor(Clause clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            int q = reading.quantityAt(i);
            if (q >= 0 && reading.quantities().get(q).form() == Quantity.Form.FACTOR) {
                return true;
            }
        }
        return false;
    }

    /** "35 Rappen mehr als", "3.1 percent fewer", "um 10 Prozent kleiner". */
    private Role compared(Quantity quantity) {
        int after = quantity.endToken();
        while (reading.is(after, WordClass.ADVERB) && !reading.is(after, WordClass.MORE)
                && !reading.is(after, WordClass.LESS) && !reading.is(after, WordClass.ABOVE)
                && !reading.is(after, WordClass.BELOW)) {
            after++;
        }
        if (!reading.document().sentences().isEmpty() && after < reading.size()
                && reading.sentenceOf(after).index() != reading.sentenceOf(quantity.firstToken()).index()) {
            return Role.LEVEL;
        }
        Role beside = besideReference(quantity, after);
        if (beside != Role.LEVEL) {
            return beside;
        }
        if (reading.is(after, WordClass.LESS)) {
            return Role.DECREASE;
        }
        return reading.is(after, WordClass.MORE) ? Role.INCREASE : Role.LEVEL;
    }

    /** "6 Prozent über dem Durchschnitt", "zwei Punkte unter dem Vorjahr". */
    private Role besideReference(Quantity quantity, int after) {
        boolean above = reading.is(after, WordClass.ABOVE);
        int p = above || reading.is(after, WordClass.BELOW) ? reading.phraseAt(after) : -1;
        boolean reference = p >= 0 && reading.phrases().get(p).first() == after
                && reading.is(reading.phrases().get(p).head(), WordClass.REFERENCE)
                && (quantity.unit().equals("%") || quantity.unit().equals("pp"));
        return !reference ? Role.LEVEL : above ? Role.INCREASE : Role.DECREASE;
    }

    private boolean isAddition(Quantity quantity, int before) {
        return reading.is(before, WordClass.ADDITIONAL) || reading.is(quantity.firstToken() - 1, WordClass.ADDITIONAL)
                || reading.is(quantity.endToken(), WordClass.ADDITIONAL);
    }

    /** "ein Plus von 4,6 Punkten", "a pay rise of 5.8 percent". */
    private Role nominal(int q, int before) {
        int link = before;
        boolean of = reading.is(link, WordClass.OF) || reading.is(link, WordClass.BY_PREPOSITION);
        if (!of) {
            return Role.LEVEL;
        }
        int p = reading.phraseAt(link - 1);
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        while (phrase != null && phrase.attachedTo() >= 0) {
            phrase = reading.phrases().get(phrase.attachedTo());
        }
        if (phrase == null || phrase.end() < link - 6) {
            return Role.LEVEL;
        }
        boolean money = MONEY.matcher(reading.quantities().get(q).unit()).matches();
        return money && reading.is(phrase.head(), WordClass.BALANCE) ? Role.LEVEL : directionAt(phrase.head());
    }

    /** "das Plus beträgt 20 Prozent", "der Rückgang lag bei 300 Stück": the amount of a change that the subject names. */
    private Role predicated(int q) {
        Quantity quantity = reading.quantities().get(q);
        int first = reading.segments().first(reading.segments().of(quantity.firstToken()));
        int verb = Clause.find(reading, WordClass.AMOUNTING, first, quantity.firstToken());
        if (verb < 0 || quantity.unit().matches("[A-Z]{3}")) {
            return Role.LEVEL;
        }
        for (int i = quantity.firstToken() - 1; i >= first; i--) {
            int p = reading.phraseAt(i);
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.isBare() && phrase.quantity() < 0 && phrase.end() == i + 1) {
                return directionAt(phrase.head());
            }
        }
        return Role.LEVEL;
    }

    /** "rose 4.3%", "verlor drei Prozent": the amount stands right behind the verb. */
    private Role directObject(int q, int before) {
        String unit = reading.quantities().get(q).unit();
        boolean counts = unit.equals("1") && surroundings.phraseOf(q) != null
                || reading.is(reading.quantities().get(q).endToken(), WordClass.MEASURE_ADJECTIVE);
        boolean verb = reading.isPlainWord(before) && reading.phraseAt(before) < 0 && !reading.is(before, WordClass.TRANSITIVE);
        Role direct = verb && !counts ? directionAt(before) : Role.LEVEL;
        return direct != Role.LEVEL ? direct : splitObject(q, before);
    }

    /** "legte die Aktie zwei Prozent zu", "verlor die Partei 3 Punkte": subject or object stand between verb and share. */
    private Role splitObject(int q, int before) {
        Quantity quantity = reading.quantities().get(q);
        boolean share = quantity.unit().equals("%") || quantity.unit().equals("pp");
        if (!reading.vocabulary().isVerbSecond() || !share || reading.is(before, WordClass.PREPOSITION)
                || reading.is(quantity.firstToken() - 1, WordClass.PREPOSITION) || surroundings.phraseOf(q) != null
                || reading.phraseAt(quantity.endToken()) >= 0) {
            return Role.LEVEL;
        }
        int segment = reading.segments().of(quantity.firstToken());
        for (int i = quantity.firstToken() - 1; i >= reading.segments().first(segment); i--) {
            if (reading.quantityAt(i) >= 0 || reading.isPlainWord(i) && reading.is(i, WordClass.AUXILIARY)) {
                return Role.LEVEL;
            }
            if (reading.isPlainWord(i) && reading.phraseAt(i) < 0 && directionAt(i) != Role.LEVEL) {
                return directionAt(i);
            }
        }
        return Role.LEVEL;
    }
}
