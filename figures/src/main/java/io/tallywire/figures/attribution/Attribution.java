package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Segments;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/**
 * Who vouches for each place of an article. Reads the sentences in order, because indirect speech goes on with the voice of the
 * sentence before, and pronouns take up who was named before.
 */
public final class Attribution {
    private static final int CARRY_SENTENCES = 3;

    /** A source with the stretch that it vouches for. */
    private record Voice(Mention mention, Cue cue) {
    }

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final List<Quotation> quotations;
    private final int[] quotationAt;
    private final @Nullable Mention[] sourceAt;
    private final CueFinder cues;

    private Attribution(Reading reading) {
        this.reading = reading;
        this.mentions = new MentionReader(reading);
        this.cast = new Cast(reading);
        this.quotations = QuotationFinder.find(reading.document());
        this.quotationAt = new int[reading.size()];
        java.util.Arrays.fill(quotationAt, -1);
        for (int q = 0; q < quotations.size(); q++) {
            java.util.Arrays.fill(quotationAt, quotations.get(q).first(), quotations.get(q).end(), q);
        }
        this.sourceAt = new @Nullable Mention[reading.quantities().size()];
        this.cues = new CueFinder(reading, mentions, cast, token -> quotationAt[token] >= 0);
    }

    /** The source of each quantity of a reading, in order; null where nobody but the publisher vouches. */
    public static List<@Nullable SourceMention> sources(Reading reading) {
        Attribution attribution = new Attribution(reading);
        attribution.read();
        List<@Nullable SourceMention> sources = new ArrayList<>();
        for (Mention mention : attribution.sourceAt) {
            sources.add(mention == null ? null
                    : new SourceMention(mention.source(reading.document()), mention.first(), mention.end()));
        }
        return sources;
    }

    private void read() {
        List<Sentence> sentences = reading.document().sentences();
        List<Voice> voicesBefore = List.of();
        int next = 0;
        int lastVoiced = -CARRY_SENTENCES;
        @Nullable
        Mention lastSpeaker = null;
        int speakerOf = -1;
        for (Sentence sentence : sentences) {
            List<Voice> voices = new ArrayList<>();
            for (Cue cue : cues.find(sentence)) {
                Mention mention = holder(cue);
                if (mention != null && cue.kind() == Cue.Kind.BACKWARD) {
                    vouchBackward(sentence, mention);
                } else if (mention != null) {
                    voices.add(new Voice(mention, cue));
                    cast.speaks(mention);
                }
            }
            noteMentions(sentence);
            int quotation = quotationIn(sentence);
            if (!voices.isEmpty()) {
                lastVoiced = sentence.index();
                lastSpeaker = voices.getLast().mention();
                speakerOf = quotation;
                vouchInsideQuotation(sentence, lastSpeaker);
            }
            next = assign(sentence, voices, next, sentence.index() - lastVoiced <= CARRY_SENTENCES);
            voicesBefore = voices;
        }
    }

    /** A quotation of several sentences whose speaker is named only behind it. */
    private void vouchInsideQuotation(Sentence sentence, Mention mention) {
        int q = quotationAt[sentence.firstToken()];
        if (q >= 0 && quotations.get(q).first() < sentence.firstToken()) {
            for (int i = 0; i < reading.quantities().size(); i++) {
                int token = reading.quantities().get(i).firstToken();
                if (quotations.get(q).covers(token) && token < sentence.firstToken()) {
                    sourceAt[i] = mention;
                }
            }
        }
    }

    private void vouchBackward(Sentence sentence, Mention mention) {
        cast.speaks(mention);
        if (sentence.index() == 0) {
            return;
        }
        Sentence before = reading.document().sentences().get(sentence.index() - 1);
        for (int i = 0; i < reading.quantities().size(); i++) {
            int token = reading.quantities().get(i).firstToken();
            if (before.firstToken() <= token && token < before.endToken() && sourceAt[i] == null) {
                sourceAt[i] = mention;
            }
        }
    }

    private int assign(Sentence sentence, List<Voice> voices, int from, boolean mayCarry) {
        int next = from;
        while (next < reading.quantities().size() && reading.quantities().get(next).firstToken() < sentence.endToken()) {
            int token = reading.quantities().get(next).numberToken();
            Mention source = best(voices, token);
            if (source == null && mayCarry && voices.isEmpty() && carries(token, sentence)) {
                source = cast.lastVoice();
            }
            sourceAt[next++] = source;
        }
        return next;
    }

    private @Nullable Mention best(List<Voice> voices, int token) {
        Voice best = null;
        for (Voice voice : voices) {
            if (voice.cue().covers(token) && (best == null || cost(voice, token) < cost(best, token))) {
                best = voice;
            }
        }
        return best == null ? null : best.mention();
    }

    private int cost(Voice voice, int token) {
        Segments segments = reading.segments();
        int distance = Math.abs(voice.cue().at() - token);
        return voice.cue().kind() == Cue.Kind.CITED ? -1
                : segments.same(voice.cue().at(), token) ? distance : 1000 + distance;
    }

    /** Whether a sentence goes on with the voice before: inside the same quotation, or by its mood. */
    private boolean carries(int token, Sentence sentence) {
        int q = quotationAt[token];
        if (q >= 0 && quotations.get(q).isSpeech()) {
            return true;
        }
        int segment = reading.segments().of(token);
        for (int i = Math.max(sentence.firstToken(), token - 40); i < Math.min(sentence.endToken(), token + 40); i++) {
            if (reading.is(i, WordClass.SUBJUNCTIVE) && reading.phraseAt(i) < 0 && reading.isPlainWord(i)
                    && Math.abs(reading.segments().of(i) - segment) <= 1) {
                return true;
            }
        }
        return false;
    }

    private int quotationIn(Sentence sentence) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (quotationAt[i] >= 0) {
                return quotationAt[i];
            }
        }
        return -1;
    }

    private @Nullable Mention holder(Cue cue) {
        if (cue.pronoun() >= 0) {
            return reading.is(cue.pronoun(), WordClass.IMPERSONAL_PRONOUN) ? cast.lastVoice() : cast.pronoun(cue.pronoun());
        }
        if (cue.holder() == null) {
            return cast.lastVoice();
        }
        return cast.resolve(mentions.read(cue.holder()), cue.holder());
    }

    private void noteMentions(Sentence sentence) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i) {
                NounPhrase phrase = reading.phrases().get(p);
                Mention mention = mentions.read(phrase);
                if (mention.kind() == Mention.Kind.PERSON) {
                    cast.note(cast.resolve(mention, phrase));
                } else if (mention.kind() == Mention.Kind.ORGANISATION && phrase.isBare()) {
                    cast.note(cast.resolve(mention, phrase));
                }
            }
        }
    }
}
