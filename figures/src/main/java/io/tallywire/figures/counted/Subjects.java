package io.tallywire.figures.counted;

import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");

    private final Reading reading;
    private final Neighbours neighbours;
    private final BarePhrases bare;

    Subjects(Reading reading, List<@Nullable SourceMention> sources) {
        this.reading = reading;
        this.neighbours = new Neighbours(reading);
        this.bare = new BarePhrases(reading, sources, neighbours);
    }

    /** A subject before the quantity in its own segment. */
    @Nullable
    NounPhrase inSegment(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = Math.max(reading.segments().first(reading.segments().of(token)), token - REACH);
        NounPhrase left = bare.nearestLeft(q, first, token);
        if (left == null) {
            left = beyondRelative(q);
        }
        return left != null && !bare.isAgent(left) && !estimates(q, left) ? neighbours.ofContainer(left) : null;
    }

    /** "gab die Zahl der Gäste, die kamen, mit 300 an": the clause goes on behind a relative clause. */
    private @Nullable NounPhrase beyondRelative(int q) {
        int token = reading.quantities().get(q).firstToken();
        int home = reading.segments().of(token);
        int sentenceFirst = reading.sentenceOf(token).firstToken();
        int s = home;
        while (s > 0 && s > home - SEGMENTS_BACK && reading.segments().first(s - 1) > sentenceFirst
                && opensRelative(reading.segments().first(s - 1))) {
            s--;
        }
        boolean prepositional = reading.is(reading.segments().first(home), WordClass.PREPOSITION);
        if (s == home || !prepositional || reading.segments().first(s - 1) < sentenceFirst) {
            return null;
        }
        return bare.nearestLeft(q, reading.segments().first(s - 1), reading.segments().end(s - 1));
    }

    private boolean opensRelative(int first) {
        int relative = reading.is(first, WordClass.PREPOSITION) ? first + 1 : first;
        return reading.is(relative, WordClass.RELATIVE) && reading.phraseAt(relative) < 0;
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
        NounPhrase left = bare.nearestLeft(q, clause.first(), quantity.firstToken());
        if (left != null && !bare.isAgent(left) && !estimates(q, left)) {
            return neighbours.ofContainer(left);
        }
        NounPhrase right = hasPronoun(q) ? null : bare.nearestRight(q, quantity.endToken(), clause.end());
        boolean object = right != null && quantity.unit().equals("%") && reading.is(right.determiner(), WordClass.OBLIQUE)
                && quantity.firstToken() == reading.segments().first(reading.segments().of(quantity.firstToken()));
        if (right != null && !object && !bare.isAgent(right)) {
            return neighbours.ofContainer(right);
        }
        NounPhrase cutOff = left != null || right != null || hasPronoun(q) ? null : cutOff(q, clause);
        if (cutOff != null && !Givers.gives(reading, clause.first(), quantity.firstToken())) {
            return neighbours.ofContainer(cutOff);
        }
        return hasPronoun(q) || object ? null : left != null ? left : right;
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
            NounPhrase phrase = bare.endingAt(i);
            if (phrase != null && phrase.preposition() >= 0 && reading.is(phrase.preposition(), WordClass.OBJECT_LINK)
                    && reading.is(phrase.preposition(), WordClass.PURPOSE) && !Neighbours.never(reading, phrase)) {
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

    /** Whether a phrase is whoever gives a quantity, and so not counted by it. */
    boolean estimates(int q, NounPhrase phrase) {
        String unit = reading.quantities().get(q).unit();
        boolean named = neighbours.isName(phrase) && (unit.equals("1") || MONEY.matcher(unit).matches());
        return named || Givers.gives(reading, phrase, reading.quantities().get(q).firstToken());
    }

    /** Whether a phrase is whoever vouches for a quantity: "die Klinik von 2.900". */
    boolean isSource(int q, NounPhrase phrase) {
        return bare.isSource(q, phrase);
    }

    /** Whether a phrase names somebody, who acts or speaks and is not counted. */
    boolean isAgent(NounPhrase phrase) {
        return bare.isAgent(phrase);
    }

    private boolean inRelativeClause(int q) {
        int token = reading.quantities().get(q).firstToken();
        int first = reading.segments().first(reading.segments().of(token));
        return first > reading.sentenceOf(token).firstToken() && reading.is(first, WordClass.RELATIVE)
                && reading.phraseAt(first) < 0 && bare.nearestLeft(q, first, token) == null;
    }

    /** The phrase before the mark that opens the segment. */
    private @Nullable NounPhrase justBefore(int q) {
        int first = reading.segments().first(reading.segments().of(reading.quantities().get(q).firstToken()));
        NounPhrase phrase = bare.endingAt(first - 2);
        return phrase != null && phrase.quantity() < 0 && !Neighbours.never(reading, phrase) && !bare.isSource(q, phrase)
                && !bare.isAgent(phrase) ? phrase : null;
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
        NounPhrase first = bare.nearestRight(-1, before.firstToken(), end);
        boolean pronoun = hasPronoun(q);
        while (first != null && bare.isAgent(first) && !(pronoun && !bare.isSource(q, first))) {
            first = bare.nearestRight(-1, first.end(), end);
        }
        if (first == null && pronoun && !reading.quantities().get(q).unit().equals("1")) {
            first = firstWithPreposition(before.firstToken(), end);
        }
        return first == null ? null : neighbours.ofContainer(first);
    }

    /** "Über die Brücke rollen 300 Wagen. Sie ist 40 Meter lang.": what is measured may have had a preposition. */
    private @Nullable NounPhrase firstWithPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            int p = reading.phraseAt(i);
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.determiner() >= 0 && phrase.quantity() < 0 && !Neighbours.never(reading, phrase)
                    && !bare.isAgent(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Any noun of the sentence, with a preposition too. */
    @Nullable
    NounPhrase anyInSentence(int q) {
        Quantity quantity = reading.quantities().get(q);
        Sentence sentence = reading.sentenceOf(quantity.firstToken());
        for (int i = quantity.firstToken() - 1; i >= Math.max(sentence.firstToken(), quantity.firstToken() - REACH); i--) {
            int p = reading.phraseAt(i);
            if (p >= 0 && !Neighbours.never(reading, reading.phrases().get(p))) {
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
                NounPhrase first = bare.nearestRight(-1, segments.first(s),
                        Math.min(segments.end(s), segments.first(s) + REACH));
                if (first != null) {
                    return bare.isAgent(first) || bare.isSource(q, first) ? null : first;
                }
            }
        }
        return null;
    }

}
