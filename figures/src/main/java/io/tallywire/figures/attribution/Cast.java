package io.tallywire.figures.attribution;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Mention.Gender;
import io.tallywire.figures.attribution.Mention.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Who has been named so far in an article: tells whom a pronoun, a short name or a description takes up. */
final class Cast {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int SHORTEST_HEAD = 4;
    /** Enough for any article, and a bound for hostile ones. */
    private static final int MOST_NAMES = 300;

    private final Reading reading;
    private final Map<String, Mention> byWord = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mention> eldest) {
            return size() > MOST_NAMES;
        }
    };
    private @Nullable Mention lastPerson;
    private @Nullable Mention firstPerson;
    private @Nullable Mention lastOrganisation;
    private @Nullable Mention lastDocument;
    private @Nullable Mention lastVoice;
    private @Nullable Mention lastAgent;
    private final Map<Gender, Mention> lastByGender = new EnumMap<>(Gender.class);
    private final Offices offices;

    Cast(Reading reading) {
        this.reading = reading;
        this.offices = new Offices(reading);
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
            for (String word : BETWEEN_WORDS.split(mention.name().toLowerCase(Locale.ROOT))) {
                String key = key(word);
                Mention known = byWord.get(key);
                if (word.length() > 1 && (known == null || known.name().length() <= mention.name().length())) {
                    byWord.put(key, mention);
                }
            }
        }
    }

    boolean knows(String word) {
        Mention known = byWord.get(key(word));
        return known != null && key(lastWord(known.name())).equals(key(word));
    }

    /** The full name behind a short name or a description; the mention itself where nothing was named before. */
    Mention resolve(Mention mention, @Nullable NounPhrase phrase) {
        String head = lastWord(mention.name());
        Mention known = byWord.get(key(head));
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
        Mention compound = byCompound(key(head));
        if (compound != null) {
            return compound;
        }
        if (reading.is(mention.end() - 1, WordClass.GENERIC_ORGANISATION)) {
            Mention body = body();
            if (body != null && isCompatible(mention, body)) {
                return body;
            }
            Mention sameKind = body == null ? null : lastOfKind(mention);
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
        return phrase == null ? null : byWord.get(key(reading.token(phrase.head()).text()));
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
            return isMasculineBody(lastAgent) ? later(lastAgent, someone) : someone;
        }
        if (person) {
            return lastAgent != null && lastAgent.gender() != Gender.MALE ? lastAgent
                    : later(lastByGender.get(Gender.FEMALE), lastOrganisation);
        }
        Mention body = any ? body() : null;
        if (reading.is(token, WordClass.SINGULAR_PRONOUN) && lastDocument != null && (body == null || isPlural(body))) {
            return lastDocument;
        }
        return body != null ? body : lastVoice;
    }

    /** "der Verband", "der Konzern": a body that "er" takes up. */
    private boolean isMasculineBody(@Nullable Mention mention) {
        if (mention == null || mention.kind() != Kind.ORGANISATION) {
            return false;
        }
        for (int i = Math.max(0, mention.first() - 1); i < mention.end(); i++) {
            if (reading.is(i, WordClass.MASCULINE_BODY)) {
                return true;
            }
        }
        return false;
    }

    /** "researchers", as against "Adria Tours": several, by a common noun. */
    private boolean isPlural(Mention mention) {
        int last = mention.end() - 1;
        String lower = reading.token(last).lower();
        boolean common = !reading.token(last).isCapitalised() || reading.startsSentence(last);
        return common && !reading.vocabulary().baseOf(lower).equals(lower);
    }

    /** "die Gewerkschaft" takes up a name that does not say of what kind its bearer is, "die Behörde" any body. */
    private boolean isCompatible(Mention description, Mention body) {
        if (isOfAnotherKind(description, body)) {
            return false;
        }
        if (reading.is(description.end() - 1, WordClass.ANY_ORGANISATION)) {
            return true;
        }
        for (int i = body.first(); i < body.end(); i++) {
            if (reading.is(i, WordClass.ORGANISATION)) {
                return false;
            }
        }
        return true;
    }

    /** The last company or authority named, as the description says which. */
    private @Nullable Mention lastOfKind(Mention description) {
        boolean company = reading.is(description.end() - 1, WordClass.COMPANY);
        WordClass kind = company ? WordClass.COMPANY : WordClass.AUTHORITY;
        Mention last = null;
        for (Mention known : byWord.values()) {
            boolean fits = known.kind() == Kind.ORGANISATION && reading.is(description.end() - 1, kind)
                    && (reading.is(known.first(), kind) || reading.is(known.end() - 1, kind));
            if (fits && (last == null || known.first() > last.first())) {
                last = known;
            }
        }
        return last;
    }

    /** "der Konzern" is no authority, "die Behörde" no company. */
    private boolean isOfAnotherKind(Mention description, Mention body) {
        boolean company = reading.is(description.end() - 1, WordClass.COMPANY);
        boolean authority = reading.is(description.end() - 1, WordClass.AUTHORITY);
        for (int i = body.first(); i < body.end() && company != authority; i++) {
            if (reading.is(i, company ? WordClass.AUTHORITY : WordClass.COMPANY)) {
                return true;
            }
        }
        return false;
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

    private @Nullable Mention byCompound(String head) {
        if (head.length() < SHORTEST_HEAD) {
            return null;
        }
        Mention found = null;
        for (Map.Entry<String, Mention> entry : byWord.entrySet()) {
            if (entry.getKey().endsWith(head) && (found == null || entry.getValue().first() > found.first())) {
                found = entry.getValue();
            }
        }
        return found;
    }

    private String key(String word) {
        return reading.vocabulary().baseOf(word.toLowerCase(Locale.ROOT));
    }

    private static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
