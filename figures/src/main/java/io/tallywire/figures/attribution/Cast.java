package io.tallywire.figures.attribution;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Mention.Gender;
import io.tallywire.figures.attribution.Mention.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Who has been named so far in an article: tells whom a pronoun, a short name or a description takes up. */
final class Cast {
    private final Reading reading;
    private final Names names;
    private @Nullable Mention lastPerson;
    private @Nullable Mention firstPerson;
    private @Nullable Mention lastOrganisation;
    private @Nullable Mention lastDocument;
    private @Nullable Mention lastVoice;
    private @Nullable Mention lastAgent;
    private final Map<Gender, Mention> lastByGender = new EnumMap<>(Gender.class);
    private final Offices offices;
    private final Bodies bodies;

    Cast(Reading reading) {
        this.reading = reading;
        this.names = new Names(reading.vocabulary());
        this.offices = new Offices(reading);
        this.bodies = new Bodies(reading);
    }

    @Nullable
    Mention lastVoice() {
        return lastVoice;
    }

    /** A survey or a report, which "it" may take up. */
    void noteDocument(Mention document) {
        lastDocument = document;
    }

    /** Who answers in an interview that names its two sides only at the beginning. */
    @Nullable
    Mention interviewed() {
        return firstPerson;
    }

    /** Whoever spoke or acted last: goes on speaking where the mood tells of indirect speech. */
    @Nullable
    Mention lastAgent() {
        return lastAgent != null ? lastAgent : lastVoice;
    }

    void speaks(Mention mention) {
        lastVoice = mention;
        lastAgent = mention;
        note(mention);
    }

    /** The subject of a sentence that says nothing itself. */
    void acts(Mention mention) {
        lastAgent = mention;
    }

    /** Notes somebody with the phrase that names the office as well. */
    void note(Mention mention, NounPhrase phrase) {
        offices.note(mention, phrase);
        note(mention);
    }

    void note(Mention mention) {
        switch (mention.kind()) {
            case PERSON, ROLE -> {
                lastPerson = mention;
                firstPerson = firstPerson == null && mention.kind() == Kind.PERSON ? mention : firstPerson;
                lastByGender.put(mention.gender(), mention);
            }
            case ORGANISATION -> lastOrganisation = mention;
            case OTHER -> {
            }
        }
        if (mention.kind() == Kind.PERSON || mention.kind() == Kind.ORGANISATION || mention == lastVoice) {
            names.note(mention);
        }
    }

    boolean knows(String word) {
        return names.isLastOf(word);
    }

    /** The full name behind a short name or a description; the mention itself where nothing was named before. */
    Mention resolve(Mention mention, @Nullable NounPhrase phrase) {
        String head = Names.lastWord(mention.name());
        Mention known = names.by(head);
        boolean oneWord = mention.end() - mention.first() == 1;
        boolean possessed = phrase != null && reading.is(phrase.determiner(), WordClass.POSSESSIVE);
        boolean definite = phrase != null && phrase.determiner() >= 0 && !possessed
                && !reading.is(phrase.determiner(), WordClass.INDEFINITE);
        if (possessed && phrase != null && reading.is(phrase.determiner(), WordClass.PERSONAL_POSSESSIVE)) {
            return mention;
        }
        if (possessed && phrase != null && reading.is(phrase.determiner(), WordClass.RELATIVE)) {
            Mention antecedent = antecedentOf(phrase.determiner());
            return antecedent != null ? antecedent : mention;
        }
        if (possessed && mention.kind() != Kind.PERSON) {
            if (reading.is(mention.end() - 1, WordClass.COMPANY) && lastAgent != null && lastAgent.kind() == Kind.PERSON) {
                return lastAgent;
            }
            Mention owner = mention.kind() == Kind.ORGANISATION || mention.kind() == Kind.OTHER ? ownerOf() : null;
            return owner != null ? owner : mention;
        }
        if (oneWord && phrase != null && phrase.determiner() < 0 && isOfUnnamed(mention.first())) {
            return mention;
        }
        if (known != null && oneWord
                && (mention.kind() == Kind.PERSON || definite || phrase == null || phrase.determiner() < 0)) {
            return known;
        }
        if (!definite || !oneWord || mention.kind() == Kind.PERSON || phrase == null || isSpecific(phrase)) {
            return mention;
        }
        if (mention.kind() == Kind.ROLE) {
            Mention holder = offices.holder(mention);
            return holder != null ? holder : described(mention);
        }
        Mention compound = names.byCompound(head);
        if (compound != null) {
            return compound;
        }
        if (reading.is(mention.end() - 1, WordClass.GENERIC_ORGANISATION)) {
            Mention body = body();
            if (body != null && bodies.isCompatible(mention, body)) {
                return body;
            }
            Mention sameKind = body == null ? null : bodies.lastOfKind(mention, names.all());
            return sameKind != null ? sameKind : mention;
        }
        return mention;
    }

    /** "Vaughan, whose team": who stands before the comma, if it has been named as somebody. */
    private @Nullable Mention antecedentOf(int relative) {
        int p = reading.isMark(relative - 1, ",") ? reading.phraseAt(relative - 2) : -1;
        NounPhrase phrase = p < 0 ? null : reading.phrases().get(p);
        while (phrase != null && (phrase.attachedTo() >= 0)) {
            phrase = reading.phrases().get(phrase.attachedTo());
        }
        return phrase == null ? null : names.by(reading.token(phrase.head()).text());
    }

    /** Who a description of somebody means: rather one who was named than one who was not. */
    private Mention described(Mention description) {
        Mention same = lastByGender.get(description.gender());
        Mention unknown = lastByGender.get(Gender.UNKNOWN);
        boolean named = same == null || same.kind() != Kind.PERSON && unknown != null && unknown.kind() == Kind.PERSON;
        Mention best = named && unknown != null ? unknown : same;
        boolean contrary = lastPerson != null && lastPerson.gender() != Gender.UNKNOWN
                && description.gender() != Gender.UNKNOWN && lastPerson.gender() != description.gender();
        return best != null ? best : lastPerson != null && !contrary ? lastPerson : description;
    }

    /** "Berichten zufolge", "sources say": without an article these are others than any that were named before. */
    private boolean isOfUnnamed(int token) {
        return reading.is(token, WordClass.REPORT_NOUN) || reading.is(token, WordClass.BARE_SOURCE)
                || reading.is(token, WordClass.DOCUMENT);
    }

    @Nullable
    Mention pronoun(int token) {
        if (reading.is(token, WordClass.DATIVE_PRONOUN)) {
            return lastAgent();
        }
        boolean person = reading.is(token, WordClass.PERSON_PRONOUN);
        boolean any = reading.is(token, WordClass.ANY_PRONOUN);
        if (person && !any) {
            boolean goesOn = lastVoice != null && lastVoice.kind() == Kind.PERSON && lastVoice.equals(lastAgent);
            if (goesOn && !reading.vocabulary().capitalisesNouns()) {
                return lastVoice;
            }
            Mention male = lastByGender.get(Gender.MALE);
            Mention someone = later(lastByGender.get(Gender.UNKNOWN),
                    reading.vocabulary().capitalisesNouns() ? male : lastPerson);
            return bodies.isMasculineBody(lastAgent) ? later(lastAgent, someone) : someone;
        }
        if (person) {
            return lastAgent != null && lastAgent.gender() != Gender.MALE ? lastAgent
                    : later(lastByGender.get(Gender.FEMALE), lastOrganisation);
        }
        Mention body = any ? body() : null;
        if (reading.is(token, WordClass.SINGULAR_PRONOUN) && lastDocument != null && (body == null || bodies.isPlural(body))) {
            return lastDocument;
        }
        return body != null ? body : lastVoice;
    }

    /** The body named last. */
    private @Nullable Mention body() {
        if (lastAgent != null && lastAgent.kind() != Kind.PERSON && lastAgent.kind() != Kind.ROLE) {
            return lastAgent;
        }
        return lastVoice != null && lastVoice.kind() == Kind.ORGANISATION ? lastVoice : lastOrganisation;
    }

    private @Nullable Mention ownerOf() {
        Mention body = body();
        return body != null ? body : lastAgent;
    }

    private static @Nullable Mention later(@Nullable Mention one, @Nullable Mention other) {
        return one == null ? other : other == null || one.first() > other.first() ? one : other;
    }

    /** Whether a phrase says more than which kind of body it is: "the hospital in Ávila". */
    private boolean isSpecific(NounPhrase phrase) {
        if (phrase.index() + 1 >= reading.phrases().size()) {
            return false;
        }
        NounPhrase next = reading.phrases().get(phrase.index() + 1);
        return next.first() == phrase.end() && reading.timeAt(next.head()) < 0
                && (next.attachedTo() >= 0 || next.preposition() >= 0 && reading.is(phrase.head(), WordClass.ORGANISATION)
                        && !reading.is(phrase.head(), WordClass.GENERIC_ORGANISATION));
    }

}
