package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Token;

/** Those who are heard in one sentence, of whom the nearest vouches for a place in it. */
final class Voices {
    /** A source with the cue that gives it the word. */
    private record Voice(Mention mention, Cue cue) {
    }

    private static final int REACH = 40;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final List<Voice> voices = new ArrayList<>();

    Voices(Reading reading, MentionReader mentions, Cast cast) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
    }

    void add(Mention mention, Cue cue) {
        voices.add(new Voice(mention, cue));
    }

    boolean isEmpty() {
        return voices.isEmpty();
    }

    Mention last() {
        return voices.getLast().mention();
    }

    /** Who vouches for a token; null where nobody's words reach it. */
    @Nullable
    Mention at(int token) {
        Voice best = null;
        for (Voice voice : voices) {
            NounPhrase holder = voice.cue().holder();
            boolean itself = holder != null && holder.first() <= token && token < holder.end();
            if (!itself && voice.cue().covers(token) && !isOutside(voice.cue(), token)
                    && (best == null || cost(voice, token) < cost(best, token))) {
                best = voice;
            }
        }
        if (best == null) {
            return null;
        }
        Mention gapped = gapped(best, token);
        return gapped != null ? gapped : best.mention();
    }

    /**
     * "X spricht von 20; in der Stadt leben 300" and "sagt X, der 20 Leute führt": words of the publisher, not of X.
     */
    private boolean isOutside(Cue cue, int token) {
        if (cue.kind() == Cue.Kind.FRAME || cue.kind() == Cue.Kind.CITED || !reading.vocabulary().isVerbSecond()) {
            return false;
        }
        int segment = reading.segments().of(token);
        int first = reading.segments().first(segment);
        boolean aboutSpeaker = cue.holder() != null && cue.at() < first && cue.holder().end() == first - 1
                && reading.is(first, WordClass.RELATIVE) && reading.phraseAt(first) < 0 && reading.isMark(first - 1, ",");
        return aboutSpeaker || isBehindSemicolon(cue.at(), token) && Clause.hasVerb(reading, segment, token)
                && Clause.find(reading, WordClass.SUBJUNCTIVE, first, reading.segments().end(segment)) < 0;
    }

    private boolean isBehindSemicolon(int cue, int token) {
        for (int i = token - 1; i > Math.max(cue, token - REACH); i--) {
            if (reading.isMark(i, ";")) {
                return true;
            }
            if (reading.token(i).kind() == Token.Kind.QUOTE) {
                return false;
            }
        }
        return false;
    }

    /** "die Küstenwache spricht von 230, die Hilfsorganisation dagegen von 350": a second speaker without a verb. */
    private @Nullable Mention gapped(Voice voice, int token) {
        int segment = reading.segments().of(token);
        if (reading.segments().same(voice.cue().at(), token) || voice.cue().kind() != Cue.Kind.VERB
                && voice.cue().kind() != Cue.Kind.WEAK_VERB || Clause.hasVerb(reading, segment, token)) {
            return null;
        }
        int p = reading.phraseAt(reading.segments().first(segment));
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        boolean speaker = phrase != null && phrase.isBare() && phrase.quantity() < 0 && phrase.end() <= token
                && mentions.agency(phrase) == 2 && mentions.kindOf(phrase) != Mention.Kind.OTHER;
        return speaker && phrase != null ? cast.resolve(mentions.read(phrase), phrase) : null;
    }

    private int cost(Voice voice, int token) {
        boolean same = reading.segments().same(voice.cue().at(), token);
        int vague = voice.mention().kind() == Mention.Kind.OTHER ? 300 : 0;
        return voice.cue().cost(token, same) + vague;
    }
}
