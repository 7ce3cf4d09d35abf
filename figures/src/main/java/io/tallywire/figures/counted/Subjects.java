package io.tallywire.figures.counted;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Segments;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** The bare noun phrases of a clause, of which one is what its quantity says something about. */
final class Subjects {
    private static final int REACH = 60;
    private static final int SEGMENTS_BACK = 4;

    private final Reading reading;
    private final List<@Nullable SourceMention> sources;
    private final Neighbours neighbours;

    Subjects(Reading reading, List<@Nullable SourceMention> sources) {
        this.reading = reading;
        this.sources = sources;
        this.neighbours = new Neighbours(reading);
    }

    /** A subject before the quantity in its own segment. */
    @Nullable
    NounPhrase inSegment(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = Math.max(reading.segments().first(reading.segments().of(token)), token - REACH);
        NounPhrase left = nearestLeft(q, first, token);
        return left != null && !isAgent(left) ? neighbours.ofContainer(left) : null;
    }

    /** A subject in the clause, before the quantity or behind it, or cut off from it by a relative clause. */
    @Nullable
    NounPhrase inClause(int q) {
        Quantity quantity = reading.quantities().get(q);
        Clause clause = Clause.around(reading, quantity.firstToken());
        NounPhrase left = nearestLeft(q, clause.first(), quantity.firstToken());
        if (left != null && !isAgent(left)) {
            return neighbours.ofContainer(left);
        }
        NounPhrase right = nearestRight(q, quantity.endToken(), clause.end());
        if (right != null && !isAgent(right)) {
            return neighbours.ofContainer(right);
        }
        NounPhrase cutOff = left != null || right != null || hasPronoun(clause) ? null : before(q, clause);
        if (cutOff != null) {
            return neighbours.ofContainer(cutOff);
        }
        return left != null ? left : right;
    }

    /** The first bare phrase of the sentence before, which a pronoun takes up. */
    @Nullable
    NounPhrase ofSentenceBefore(int q) {
        Sentence sentence = reading.sentenceOf(reading.quantities().get(q).firstToken());
        if (sentence.index() == 0) {
            return null;
        }
        Sentence before = reading.document().sentences().get(sentence.index() - 1);
        NounPhrase first = nearestRight(-1, before.firstToken(), Math.min(before.endToken(), before.firstToken() + REACH));
        return first == null ? null : neighbours.ofContainer(first);
    }

    /** Any noun of the sentence, with a preposition too. */
    @Nullable
    NounPhrase anyInSentence(int q) {
        Quantity quantity = reading.quantities().get(q);
        Sentence sentence = reading.sentenceOf(quantity.firstToken());
        for (int i = quantity.firstToken() - 1; i >= Math.max(sentence.firstToken(), quantity.firstToken() - REACH); i--) {
            int p = reading.phraseAt(i);
            if (p >= 0 && !CountedNouns.never(reading, reading.phrases().get(p))) {
                return reading.phrases().get(p);
            }
        }
        return null;
    }

    boolean isAgent(NounPhrase phrase) {
        for (int i = phrase.nounFirst(); i < phrase.end(); i++) {
            if (reading.is(i, WordClass.PERSON_ROLE) || reading.is(i, WordClass.ORGANISATION)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable NounPhrase nearestLeft(int q, int from, int to) {
        NounPhrase agent = null;
        for (int i = to - 1; i >= from; i--) {
            NounPhrase phrase = endingAt(i);
            if (phrase != null && fits(q, phrase)) {
                if (!isAgent(phrase)) {
                    return phrase;
                }
                agent = agent == null ? phrase : agent;
            }
        }
        return agent;
    }

    private @Nullable NounPhrase nearestRight(int q, int from, int to) {
        for (int i = from; i < to; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i && fits(q, reading.phrases().get(p))) {
                return reading.phrases().get(p);
            }
        }
        return null;
    }

    private @Nullable NounPhrase before(int q, Clause clause) {
        Segments segments = reading.segments();
        int sentenceFirst = reading.sentenceOf(clause.first()).firstToken();
        int home = segments.of(clause.first());
        NounPhrase found = null;
        for (int s = home - 1; s >= Math.max(0, home - SEGMENTS_BACK) && segments.first(s) >= sentenceFirst; s--) {
            NounPhrase left = nearestLeft(q, Math.max(segments.first(s), segments.end(s) - REACH), segments.end(s));
            found = left != null ? left : found;
        }
        return found;
    }

    private boolean hasPronoun(Clause clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            if (reading.is(i, WordClass.PERSON_PRONOUN) || reading.is(i, WordClass.ANY_PRONOUN)) {
                return reading.phraseAt(i) < 0;
            }
        }
        return false;
    }

    private @Nullable NounPhrase endingAt(int i) {
        int p = reading.phraseAt(i);
        return p >= 0 && reading.phrases().get(p).end() == i + 1 ? reading.phrases().get(p) : null;
    }

    private boolean fits(int q, NounPhrase phrase) {
        return phrase.isBare() && phrase.quantity() < 0 && !CountedNouns.never(reading, phrase) && !isSource(q, phrase);
    }

    private boolean isSource(int q, NounPhrase phrase) {
        SourceMention source = q < 0 ? null : sources.get(q);
        if (source == null) {
            return false;
        }
        boolean same = source.firstToken() < phrase.end() && phrase.first() < source.endToken();
        String last = reading.token(source.endToken() - 1).lower();
        return same || reading.token(phrase.head()).is(last);
    }
}
