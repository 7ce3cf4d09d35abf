package io.tallywire.figures.attribution;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.NounPhrase;
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
    private final VerbForms verbs;

    private Attribution(Reading reading) {
        this.reading = reading;
        this.mentions = new MentionReader(reading);
        this.cast = new Cast(reading);
        this.verbs = new VerbForms(reading);
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
        int next = 0;
        int lastVoiced = -CARRY_SENTENCES;
        int turnParagraph = -1;
        for (Sentence sentence : reading.document().sentences()) {
            Mention turn = turnOf(sentence);
            turnParagraph = turn != null ? sentence.paragraph() : turnParagraph;
            List<Voice> voices = new ArrayList<>();
            int noted = sentence.firstToken();
            for (Cue cue : cues.find(sentence)) {
                noteMentions(noted, cue.at());
                noted = Math.max(noted, cue.at());
                Mention mention = holder(cue);
                if (mention != null && cue.kind() == Cue.Kind.BACKWARD) {
                    vouchBackward(sentence, mention, next);
                } else if (mention != null) {
                    voices.add(new Voice(mention, cue));
                    cast.speaks(mention);
                }
            }
            noteMentions(noted, sentence.endToken());
            if (!voices.isEmpty()) {
                lastVoiced = sentence.index();
                vouchInsideQuotation(sentence, voices.getLast().mention(), next);
            }
            boolean inTurn = sentence.paragraph() == turnParagraph;
            boolean mayCarry = sentence.index() - lastVoiced <= CARRY_SENTENCES || cast.lastAgent() != null;
            next = assign(sentence, voices, next, mayCarry, inTurn);
            if (voices.isEmpty() && !isIndirect(sentence)) {
                noteSubject(sentence);
            }
        }
    }

    /** "Petersen: Nach unserer Zählung ...": who speaks in a paragraph of an interview. */
    private @Nullable Mention turnOf(Sentence sentence) {
        int first = sentence.firstToken();
        boolean opens = sentence.index() == 0
                || reading.document().sentences().get(sentence.index() - 1).paragraph() < sentence.paragraph();
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

    private void noteSubject(Sentence sentence) {
        int end = Math.min(sentence.endToken(), sentence.firstToken() + SUBJECT_REACH);
        for (int i = sentence.firstToken(); i < end; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i && reading.phrases().get(p).isBare()
                    && reading.phrases().get(p).quantity() < 0 && reading.timeAt(i) < 0) {
                NounPhrase phrase = reading.phrases().get(p);
                if (mentions.agency(phrase) == 2 || cast.knows(reading.token(phrase.head()).text())) {
                    cast.acts(cast.resolve(mentions.read(phrase), phrase));
                    return;
                }
            }
        }
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

    private int assign(Sentence sentence, List<Voice> voices, int from, boolean mayCarry, boolean inTurn) {
        int next = from;
        while (next < reading.quantities().size() && reading.quantities().get(next).firstToken() < sentence.endToken()) {
            int token = reading.quantities().get(next).numberToken();
            Mention source = best(voices, token);
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

    /** "Whitmore, the captain of a ship": a description of whoever stands before the comma. */
    private boolean describesPerson(NounPhrase phrase) {
        int before = phrase.first() - 2;
        int p = before >= 0 && reading.isMark(phrase.first() - 1, ",") ? reading.phraseAt(before) : -1;
        return p >= 0 && mentions.kindOf(reading.phrases().get(p)) == Mention.Kind.PERSON;
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

    private @Nullable Mention best(List<Voice> voices, int token) {
        Voice best = null;
        for (Voice voice : voices) {
            NounPhrase holder = voice.cue().holder();
            boolean itself = holder != null && holder.first() <= token && token < holder.end();
            if (!itself && voice.cue().covers(token) && (best == null || cost(voice, token) < cost(best, token))) {
                best = voice;
            }
        }
        if (best == null) {
            return null;
        }
        Mention gapped = gapped(best, token);
        return gapped != null ? gapped : best.mention();
    }

    private int cost(Voice voice, int token) {
        boolean same = reading.segments().same(voice.cue().at(), token);
        int vague = voice.mention().kind() == Mention.Kind.OTHER ? 300 : 0;
        return voice.cue().cost(token, same) + vague;
    }

    /** The voice before goes on inside the same quotation, or by the mood of the clause. */
    private @Nullable Mention carried(int token, Sentence sentence) {
        int q = quotationAt[token];
        if (q >= 0 && quotations.get(q).isSpeech()) {
            return cast.lastAgent();
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
                noteSubject(sentence);
                return cast.lastAgent();
            }
        }
        return null;
    }

    /**
     * The subject of the sentence, where the cue comes behind it in the same sentence: "Corvane bietet mehr, wie es mitteilte".
     */
    private @Nullable Mention subjectBefore(Cue cue) {
        Sentence sentence = reading.sentenceOf(cue.at());
        for (int i = sentence.firstToken(); i < cue.at() && i < sentence.firstToken() + SUBJECT_REACH; i++) {
            int p = reading.phraseAt(i);
            if (p < 0 && reading.is(i, WordClass.PRONOUN) && !reading.is(i, WordClass.DETERMINER)) {
                return null;
            }
            NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
            if (phrase != null && phrase.first() == i && phrase.isBare() && reading.timeAt(i) < 0 && phrase != cue.holder()) {
                boolean apart = !reading.segments().same(i, cue.at());
                int needed = cast.lastVoice() == null || cue.kind() == Cue.Kind.FRAME ? 1 : 2;
                return apart && phrase.quantity() < 0 && mentions.agency(phrase) >= needed
                        && !reading.is(phrase.head(), WordClass.CONTAINER)
                                ? cast.resolve(mentions.read(phrase), phrase)
                                : null;
            }
        }
        return null;
    }

    private @Nullable Mention holder(Cue cue) {
        if (cue.pronoun() >= 0) {
            boolean framed = cue.kind() == Cue.Kind.FRAME || !reading.vocabulary().capitalisesNouns();
            Mention subject = framed ? subjectBefore(cue) : null;
            return subject != null ? subject : cast.pronoun(cue.pronoun());
        }
        if (cue.holder() == null) {
            return cast.lastVoice();
        }
        Mention mention = mentions.read(cue.holder());
        Mention resolved = cast.resolve(mention, cue.holder());
        boolean open = resolved.equals(mention) && reading.is(mention.end() - 1, WordClass.GENERIC_ORGANISATION)
                && cue.holder().nounFirst() == cue.holder().head() && cue.holder().determiner() >= 0
                && !reading.is(cue.holder().determiner(), WordClass.INDEFINITE);
        Mention subject = open ? subjectBefore(cue) : null;
        return subject != null ? subject : resolved;
    }

    private void noteMentions(int first, int end) {
        for (int i = first; i < end; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i) {
                NounPhrase phrase = reading.phrases().get(p);
                Mention mention = mentions.read(phrase);
                boolean free = (phrase.attachedTo() < 0
                        || reading.is(reading.phrases().get(phrase.attachedTo()).head(), WordClass.PERSON_ROLE))
                        && phrase.quantity() < 0;
                boolean body = mention.kind() == Mention.Kind.ORGANISATION && free;
                boolean role = mention.kind() == Mention.Kind.ROLE && free && phrase.determiner() >= 0
                        && !describesPerson(phrase);
                if (mention.kind() == Mention.Kind.PERSON || body || role) {
                    cast.note(cast.resolve(mention, phrase));
                }
            }
        }
    }
}
