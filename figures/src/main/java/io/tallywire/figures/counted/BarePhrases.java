package io.tallywire.figures.counted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Looks for noun phrases without a preposition that a quantity may say something about, and knows those that only speak. */
final class BarePhrases {
    private final Reading reading;
    private final List<@Nullable SourceMention> sources;
    private final Neighbours neighbours;
    private final Set<String> speakers = new HashSet<>();

    BarePhrases(Reading reading, List<@Nullable SourceMention> sources, Neighbours neighbours) {
        this.reading = reading;
        this.sources = sources;
        this.neighbours = neighbours;
        for (SourceMention source : sources) {
            if (source != null) {
                speakers.add(reading.token(source.endToken() - 1).lower());
            }
        }
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

    @Nullable
    NounPhrase nearestLeft(int q, int from, int to) {
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

    @Nullable
    NounPhrase nearestRight(int q, int from, int to) {
        for (int i = Math.max(from, reading.datelineEnd()); i < to; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i && fits(q, reading.phrases().get(p))) {
                return reading.phrases().get(p);
            }
        }
        return null;
    }

    @Nullable
    NounPhrase endingAt(int i) {
        int p = reading.phraseAt(i);
        return p >= 0 && reading.phrases().get(p).end() == i + 1 ? reading.phrases().get(p) : null;
    }

    private boolean fits(int q, NounPhrase phrase) {
        boolean measured = q >= 0 && phrase.quantity() >= 0 && !reading.quantities().get(q).unit().equals("1")
                && reading.quantities().get(q).firstToken() - phrase.end() < 3
                && reading.quantities().get(q).firstToken() >= phrase.end();
        return phrase.isBare() && (phrase.quantity() < 0 || measured) && !Neighbours.never(reading, phrase)
                && !isSource(q, phrase);
    }

    boolean isSource(int q, NounPhrase phrase) {
        SourceMention source = q < 0 ? null : sources.get(q);
        if (source == null) {
            return false;
        }
        boolean same = source.firstToken() < phrase.end() && phrase.first() < source.endToken();
        String last = reading.token(source.endToken() - 1).lower();
        return same || reading.token(phrase.head()).is(last);
    }
}
