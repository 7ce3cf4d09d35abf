package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.VerbForms;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/**
 * Who vouches for each place of an article. Reads the sentences in order, because indirect speech goes on with the voice of the
 * sentence before, and pronouns take up who was named before.
 */
public final class Attribution {
    private static final int CARRY_SENTENCES = 3;
    private static final int SUBJECT_REACH = 40;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;
    private final List<Quotation> quotations;
    private final int[] quotationAt;
    private final @Nullable Mention[] sourceAt;
    private final CueFinder cues;
    private final CueHolders holders;
    private final Introductions introductions;
    private final VerbForms verbs;
    private final Announcers announcers;

    private Attribution(Reading reading) {
        this.reading = reading;
        this.mentions = new MentionReader(reading);
        this.cast = new Cast(reading);
        this.verbs = new VerbForms(reading);
        this.announcers = new Announcers(reading, mentions, cast);
        this.quotations = QuotationFinder.find(reading.document());
        this.quotationAt = new int[reading.size()];
        Arrays.fill(quotationAt, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(quotationAt, quotations.get(q).first(), quotations.get(q).end(), q);
        }
        this.sourceAt = new @Nullable Mention[reading.quantities().size()];
        this.cues = new CueFinder(reading, mentions, cast, token -> quotationAt[token] >= 0);
        this.holders = new CueHolders(reading, mentions, cast);
        this.introductions = new Introductions(reading, mentions, cast);
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
        int next = 0;
        int lastVoiced = -CARRY_SENTENCES;
        int turnParagraph = -1;
        for (Sentence sentence : reading.document().sentences()) {
            Mention turn = turnOf(sentence);
            turnParagraph = turn != null ? sentence.paragraph() : turnParagraph;
            Voices voices = new Voices(reading, mentions, cast);
            int noted = sentence.firstToken();
            for (Cue cue : cues.find(sentence)) {
                introductions.noteMentions(noted, cue.at());
                noted = Math.max(noted, cue.at());
                Mention mention = holders.of(cue);
                if (mention != null && cue.kind() == Cue.Kind.BACKWARD) {
                    vouchBackward(sentence, mention, next);
                } else if (mention != null) {
                    voices.add(mention, cue);
                    if (cue.kind() == Cue.Kind.COUNT_VERB) {
                        cast.acts(mention);
                    } else {
                        cast.speaks(mention);
                    }
                }
            }
            introductions.noteMentions(noted, sentence.endToken());
            if (!voices.isEmpty()) {
                lastVoiced = sentence.index();
                vouchInsideQuotation(sentence, voices.last(), next);
            }
            boolean inTurn = sentence.paragraph() == turnParagraph;
            boolean mayCarry = sentence.index() - lastVoiced <= CARRY_SENTENCES || cast.lastAgent() != null;
            next = assign(sentence, voices, next, mayCarry, inTurn);
            if (voices.isEmpty() && !isIndirect(sentence)) {
                introductions.noteSubject(sentence);
            }
        }
    }

    /** "Petersen: Nach unserer Zählung ...": who speaks in a paragraph of an interview. */
    private @Nullable Mention turnOf(Sentence sentence) {
        int first = sentence.firstToken();
        boolean opens = sentence.index() == 0
                || reading.document().sentences().get(sentence.index() - 1).paragraph() < sentence.paragraph();
        if (opens && reading.is(first, WordClass.ANSWER) && reading.isMark(first + 1, ":") && cast.interviewed() != null) {
            cast.speaks(cast.interviewed());
            return cast.interviewed();
        }
        int p = reading.phraseAt(first);
        if (!opens || p < 0 || !reading.isMark(reading.phrases().get(p).end(), ":")) {
            return null;
        }
        Mention mention = mentions.read(reading.phrases().get(p));
        Mention known = cast.resolve(mention, reading.phrases().get(p));
        if (known.kind() != Mention.Kind.PERSON) {
            return null;
        }
        cast.speaks(known);
        return known;
    }

    /** A quotation of several sentences whose speaker is named only behind it. */
    private void vouchInsideQuotation(Sentence sentence, Mention mention, int next) {
        int q = quotationAt[sentence.firstToken()];
        if (q >= 0) {
            for (int i = next - 1; i >= 0 && quotations.get(q).covers(tokenOf(i)); i--) {
                sourceAt[i] = mention;
            }
        }
    }

    private void vouchBackward(Sentence sentence, Mention mention, int next) {
        cast.speaks(mention);
        for (int i = next - 1; i >= 0 && reading.sentenceOf(tokenOf(i)).index() == sentence.index() - 1; i--) {
            if (sourceAt[i] == null) {
                sourceAt[i] = mention;
            }
        }
    }

    private int tokenOf(int quantity) {
        return reading.quantities().get(quantity).firstToken();
    }

    private int assign(Sentence sentence, Voices voices, int from, boolean mayCarry, boolean inTurn) {
        int next = from;
        while (next < reading.quantities().size() && reading.quantities().get(next).firstToken() < sentence.endToken()) {
            int token = reading.quantities().get(next).numberToken();
            Mention source = voices.at(token);
            if (source == null && inTurn) {
                source = cast.lastVoice();
            } else if (source == null && mayCarry && voices.isEmpty()) {
                source = carried(token, sentence);
            }
            sourceAt[next++] = source;
        }
        return next;
    }

    /** Whether a sentence goes on with somebody's words. */
    private boolean isIndirect(Sentence sentence) {
        int end = Math.min(sentence.endToken(), sentence.firstToken() + SUBJECT_REACH);
        for (int i = sentence.firstToken(); i < end; i++) {
            if (reading.is(i, WordClass.SUBJUNCTIVE) && reading.phraseAt(i) < 0 && reading.isPlainWord(i)) {
                return true;
            }
        }
        return false;
    }

    /** The voice before goes on inside the same quotation, or by the mood of the clause. */
    private @Nullable Mention carried(int token, Sentence sentence) {
        int q = quotationAt[token];
        if (q >= 0 && quotations.get(q).isSpeech()) {
            Mention announced = announcers.of(quotations.get(q));
            return announced != null ? announced : cast.lastAgent();
        }
        Clause clause = reading.clauseOf(reading.quantityAt(token));
        if (clause.has(WordClass.HEARSAY) && verbs.isPerfect(clause)) {
            return cast.lastVoice();
        }
        for (int i = clause.first(); clause.has(WordClass.SUBJUNCTIVE) && i < clause.end(); i++) {
            if (reading.is(i, WordClass.SUBJUNCTIVE) && reading.phraseAt(i) < 0 && reading.isPlainWord(i)) {
                Mention announced = beforeColon(token, sentence);
                return announced != null ? announced : cast.lastAgent();
            }
        }
        return null;
    }

    /** "Sippel dämpfte die Erwartungen: Jede vierte Unterschrift sei ungültig." */
    private @Nullable Mention beforeColon(int token, Sentence sentence) {
        for (int i = token; i > Math.max(sentence.firstToken(), token - SUBJECT_REACH); i--) {
            if (reading.isMark(i, ":")) {
                introductions.noteSubject(sentence);
                return cast.lastAgent();
            }
        }
        return null;
    }

}
