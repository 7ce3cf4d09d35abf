package io.tallywire.figures.counted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private static final int JOINED = 6;

    private final Reading reading;
    private final List<@Nullable SourceMention> sources;
    private final Neighbours neighbours;
    private final Set<String> speakers = new HashSet<>();

    Subjects(Reading reading, List<@Nullable SourceMention> sources) {
        this.reading = reading;
        this.sources = sources;
        this.neighbours = new Neighbours(reading);
        for (SourceMention source : sources) {
            if (source != null) {
                speakers.add(reading.token(source.endToken() - 1).lower());
            }
        }
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
    NounPhrase inClause(int q, boolean plain) {
        Quantity quantity = reading.quantities().get(q);
        NounPhrase antecedent = standsAside(q) && !plain || inRelativeClause(q) ? justBefore(q) : null;
        if (antecedent != null) {
            return neighbours.ofContainer(antecedent);
        }
        Clause clause = reading.clauseOf(q);
        NounPhrase left = nearestLeft(q, clause.first(), quantity.firstToken());
        if (left != null && !isAgent(left)) {
            return neighbours.ofContainer(left);
        }
        NounPhrase right = hasPronoun(q) ? null : nearestRight(q, quantity.endToken(), clause.end());
        if (right != null && !isAgent(right)) {
            return neighbours.ofContainer(right);
        }
        NounPhrase cutOff = left != null || right != null || hasPronoun(q) ? null : cutOff(q, clause);
        if (cutOff != null) {
            return neighbours.ofContainer(cutOff);
        }
        return hasPronoun(q) ? null : left != null ? left : right;
    }

    /** Whether nothing but the noun of the first and a conjunction stands between two quantities of one segment. */
    boolean joined(int q, int next) {
        int from = reading.quantities().get(q).endToken();
        int to = reading.quantities().get(next).firstToken();
        boolean same = reading.segments().same(from - 1, to) && to - from < JOINED;
        return same && Clause.find(reading, WordClass.CONJUNCTION, from, to) >= 0
                && Clause.find(reading, WordClass.PREPOSITION, from, to) < 0;
    }

    /** "für die Reinigung zahle das Rathaus 180.000 Euro": what an amount before it is for. */
    @Nullable
    NounPhrase purpose(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = Math.max(reading.segments().first(reading.segments().of(token)), token - REACH);
        for (int i = token - 1; i >= first; i--) {
            NounPhrase phrase = endingAt(i);
            if (phrase != null && phrase.preposition() >= 0 && reading.is(phrase.preposition(), WordClass.OBJECT_LINK)
                    && reading.is(phrase.preposition(), WordClass.PURPOSE) && !CountedNouns.never(reading, phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether the segment of a quantity has no verb: an apposition, or a member of an enumeration. */
    boolean standsAside(int q) {
        int token = reading.quantities().get(q).firstToken();
        int segment = reading.segments().of(token);
        return reading.segments().first(segment) > reading.sentenceOf(token).firstToken()
                && !Clause.hasVerb(reading, segment, token);
    }

    /** Whether the clause speaks of what was just said: "das seien", "that is". */
    boolean isDemonstrative(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = reading.segments().first(reading.segments().of(token));
        return reading.is(first, WordClass.DEMONSTRATIVE_PRONOUN) && reading.phraseAt(first) < 0
                && first >= reading.sentenceOf(token).firstToken();
    }

    /** Whether a pronoun is the subject of the clause. */
    boolean hasPronoun(int q) {
        int token = reading.quantities().get(q).firstToken();
        Clause clause = reading.clauseOf(q);
        if (!clause.has(WordClass.PERSON_PRONOUN) && !clause.has(WordClass.ANY_PRONOUN)) {
            return false;
        }
        for (int i = clause.first(); i < token; i++) {
            boolean pronoun = reading.is(i, WordClass.PERSON_PRONOUN) || reading.is(i, WordClass.ANY_PRONOUN);
            if (pronoun && reading.phraseAt(i) < 0 && !reading.is(i - 1, WordClass.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    private boolean inRelativeClause(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = reading.segments().first(reading.segments().of(token));
        return first > reading.sentenceOf(token).firstToken() && reading.is(first, WordClass.RELATIVE)
                && reading.phraseAt(first) < 0 && nearestLeft(q, first, token) == null;
    }

    /** The phrase before the mark that opens the segment. */
    private @Nullable NounPhrase justBefore(int q) {
        int first = reading.segments().first(reading.segments().of(reading.quantities().get(q).firstToken()));
        NounPhrase phrase = endingAt(first - 2);
        return phrase != null && phrase.quantity() < 0 && !CountedNouns.never(reading, phrase) && !isSource(q, phrase)
                && !isAgent(phrase) ? phrase : null;
    }

    /** The first bare phrase of the sentence before, which a pronoun takes up. */
    @Nullable
    NounPhrase ofSentenceBefore(int q) {
        Sentence sentence = reading.sentenceOf(reading.quantities().get(q).firstToken());
        if (sentence.index() == 0) {
            return null;
        }
        Sentence before = reading.document().sentences().get(sentence.index() - 1);
        int end = Math.min(before.endToken(), before.firstToken() + REACH);
        NounPhrase first = nearestRight(-1, before.firstToken(), end);
        boolean pronoun = hasPronoun(q);
        while (first != null && isAgent(first) && !(pronoun && !isSource(q, first))) {
            first = nearestRight(-1, first.end(), end);
        }
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
        if (speakers.contains(reading.token(phrase.head()).lower())) {
            return true;
        }
        String head = reading.token(phrase.head()).text();
        return head.length() > 1 && head.length() < 6 && head.chars().allMatch(Character::isUpperCase);
    }

    private @Nullable NounPhrase nearestLeft(int q, int from, int to) {
        NounPhrase agent = null;
        NounPhrase nearest = null;
        for (int i = to - 1; i >= from; i--) {
            NounPhrase phrase = endingAt(i);
            if (phrase != null && fits(q, phrase)) {
                if (neighbours.ofContainer(phrase) != phrase) {
                    return phrase;
                }
                if (!isAgent(phrase)) {
                    nearest = nearest == null ? phrase : nearest;
                }
                agent = agent == null ? phrase : agent;
            }
        }
        return nearest != null ? nearest : agent;
    }

    private @Nullable NounPhrase nearestRight(int q, int from, int to) {
        for (int i = Math.max(from, reading.datelineEnd()); i < to; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i && fits(q, reading.phrases().get(p))) {
                return reading.phrases().get(p);
            }
        }
        return null;
    }

    /** The subject at the head of the sentence, which a relative clause has cut off; null where it is somebody. */
    private @Nullable NounPhrase cutOff(int q, Clause clause) {
        Segments segments = reading.segments();
        int sentenceFirst = reading.sentenceOf(clause.first()).firstToken();
        int home = segments.of(clause.first());
        for (int s = Math.max(0, home - SEGMENTS_BACK); s < home; s++) {
            if (segments.first(s) >= sentenceFirst) {
                NounPhrase first = nearestRight(-1, segments.first(s), Math.min(segments.end(s), segments.first(s) + REACH));
                if (first != null) {
                    return isAgent(first) || isSource(q, first) ? null : first;
                }
            }
        }
        return null;
    }

    private @Nullable NounPhrase endingAt(int i) {
        int p = reading.phraseAt(i);
        return p >= 0 && reading.phrases().get(p).end() == i + 1 ? reading.phrases().get(p) : null;
    }

    private boolean fits(int q, NounPhrase phrase) {
        boolean measured = q >= 0 && phrase.quantity() >= 0 && !reading.quantities().get(q).unit().equals("1")
                && reading.quantities().get(q).firstToken() - phrase.end() < 3
                && reading.quantities().get(q).firstToken() >= phrase.end();
        return phrase.isBare() && (phrase.quantity() < 0 || measured) && !CountedNouns.never(reading, phrase)
                && !isSource(q, phrase);
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
