package io.tallywire.figures.attribution;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Sentence;

/** Tells the cast who is named in an article without having the word. */
final class Introductions {
    private static final int SUBJECT_REACH = 40;

    private final Reading reading;
    private final MentionReader mentions;
    private final Cast cast;

    Introductions(Reading reading, MentionReader mentions, Cast cast) {
        this.reading = reading;
        this.mentions = mentions;
        this.cast = cast;
    }

    /** Notes persons, bodies and offices named between two tokens, whom later sentences may take up. */
    void noteMentions(int first, int end) {
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
                        && !describesPerson(phrase) && !isAside(phrase);
                boolean document = mention.kind() == Mention.Kind.OTHER && phrase.quantity() < 0
                        && reading.is(phrase.head(), WordClass.DOCUMENT);
                if (document) {
                    cast.noteDocument(mention);
                } else if (mention.kind() == Mention.Kind.PERSON || body || role) {
                    cast.note(cast.resolve(mention, phrase), phrase);
                }
            }
        }
    }

    /** Notes the subject of a sentence as the one who acts, if it is somebody. */
    void noteSubject(Sentence sentence) {
        int end = Math.min(sentence.endToken(), sentence.firstToken() + SUBJECT_REACH);
        for (int i = sentence.firstToken(); i < end; i++) {
            int p = reading.phraseAt(i);
            if (p >= 0 && reading.phrases().get(p).first() == i && reading.phrases().get(p).isBare()
                    && reading.phrases().get(p).quantity() < 0 && reading.timeAt(i) < 0) {
                NounPhrase phrase = reading.phrases().get(p);
                if (!isAside(phrase) && mentions.agency(phrase) == 2 || cast.knows(reading.token(phrase.head()).text())) {
                    cast.acts(cast.resolve(mentions.read(phrase), phrase));
                    return;
                }
            }
        }
    }

    /** "One of them, a Dutch banker, paid ...": a description that names nobody. */
    private boolean isAside(NounPhrase phrase) {
        return !reading.vocabulary().isVerbSecond() && reading.is(phrase.determiner(), WordClass.INDEFINITE)
                && reading.isMark(phrase.first() - 1, ",");
    }

    /** "Whitmore, the captain of a ship": a description of whoever stands before the comma. */
    private boolean describesPerson(NounPhrase phrase) {
        int before = phrase.first() - 2;
        int p = before >= 0 && reading.isMark(phrase.first() - 1, ",") ? reading.phraseAt(before) : -1;
        return p >= 0 && mentions.kindOf(reading.phrases().get(p)) == Mention.Kind.PERSON;
    }
}
