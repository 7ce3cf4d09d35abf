package io.tallywire.figures.syntax;

/** Tells future from passive, and what may have happened from what may come, by the form of a clause's verbs. */
public final class VerbForms {
    private static final int REACH = 4;

    private final Reading reading;
    private final boolean verbLast;

    public VerbForms(Reading reading) {
        this.reading = reading;
        this.verbLast = reading.vocabulary().capitalisesNouns();
    }

    /** An auxiliary of the future or a verb of intention with an infinitive. */
    public boolean isFuture(Clause clause) {
        if (!clause.has(WordClass.FUTURE) && !clause.has(WordClass.INTENTION) || isPerfect(clause)) {
            return false;
        }
        for (int i = clause.first(); i < clause.end(); i++) {
            boolean future = reading.is(i, WordClass.FUTURE) && reading.isPlainWord(i);
            if (reading.is(i, WordClass.INTENTION) || future && (!verbLast || governsInfinitive(i, clause))) {
                return true;
            }
        }
        return false;
    }

    /** "gewesen sein", "have been infected": a participle with an auxiliary in the infinitive. */
    public boolean isPerfect(Clause clause) {
        for (int i = clause.first() + 1; clause.has(WordClass.PERFECT) && i < clause.end(); i++) {
            if (reading.is(i, WordClass.PERFECT) && (verbLast ? isParticiple(i - 1) && endsClause(i, clause)
                    : afterModal(i, clause) && !reading.is(i + 1, WordClass.TO_PREPOSITION))) {
                return true;
            }
        }
        return false;
    }

    /** "könnten noch Menschen liegen", "might be": the verb tells what is. */
    public boolean isState(Clause clause, int modal) {
        if (!verbLast) {
            for (int i = modal + 1; i < Math.min(clause.end(), modal + REACH); i++) {
                if (!reading.is(i, WordClass.ADVERB)) {
                    return reading.is(i, WordClass.STATE) || reading.is(i, WordClass.PERFECT);
                }
            }
            return false;
        }
        for (int i = clause.end() - 1; i > modal; i--) {
            if (reading.isPlainWord(i)) {
                return reading.is(i, WordClass.STATE);
            }
        }
        return false;
    }

    private boolean afterModal(int token, Clause clause) {
        for (int i = token - 1; i >= Math.max(clause.first(), token - REACH); i--) {
            if (reading.is(i, WordClass.MODAL)) {
                return true;
            }
            if (!reading.is(i, WordClass.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    private boolean governsInfinitive(int auxiliary, Clause clause) {
        for (int i = clause.end() - 1; i >= clause.first(); i--) {
            if (i != auxiliary && reading.isPlainWord(i) && reading.quantityAt(i) < 0 && !reading.is(i, WordClass.ADVERB)
                    && !reading.is(i, WordClass.NEGATION) && !reading.is(i, WordClass.CONJUNCTION)) {
                return looksInfinitive(i);
            }
        }
        return false;
    }

    private boolean looksInfinitive(int token) {
        return (reading.vocabulary().hasForm("infinitive", reading.token(token).lower()) || reading.is(token, WordClass.STATE))
                && !isParticiple(token)
                && !reading.is(token, WordClass.PREPOSITION);
    }

    private boolean isParticiple(int token) {
        return reading.is(token, WordClass.PARTICIPLE) || reading.isPlainWord(token)
                && reading.vocabulary().hasForm("participle", reading.token(token).lower())
                && (!reading.is(token, WordClass.VERB)
                        && reading.vocabulary().hasMark("participle", reading.token(token).lower())
                        || !reading.vocabulary().hasForm("infinitive", reading.token(token).lower()));
    }

    private boolean endsClause(int token, Clause clause) {
        for (int i = token + 1; i < clause.end(); i++) {
            if (reading.isPlainWord(i) && !reading.is(i, WordClass.MODAL) && !reading.is(i, WordClass.CONJUNCTION)) {
                return reading.segments().of(i) != reading.segments().of(token);
            }
        }
        return true;
    }
}
