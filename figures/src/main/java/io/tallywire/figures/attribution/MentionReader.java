package io.tallywire.figures.attribution;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Mention.Gender;
import io.tallywire.figures.attribution.Mention.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;
import io.tallywire.figures.text.Token;

/** Reads who a noun phrase names: a person by name, a role, a body or something else that can vouch. */
final class MentionReader {
    private static final int LONGEST_NAME = 4;

    private final Reading reading;

    MentionReader(Reading reading) {
        this.reading = reading;
    }

    Mention read(NounPhrase phrase) {
        int nameFirst = afterRoles(phrase);
        if (nameFirst < phrase.end() && (nameFirst > phrase.nounFirst() || looksLikePerson(phrase))) {
            return Mention.of(reading.document(), nameFirst, phrase.end(), Kind.PERSON, genderOf(phrase));
        }
        int nameAtEnd = nameAtEnd(phrase);
        if (nameAtEnd > phrase.nounFirst()) {
            return Mention.of(reading.document(), nameAtEnd, phrase.end(), Kind.PERSON, genderOf(phrase));
        }
        Mention named = nameInApposition(phrase);
        if (named != null) {
            return named;
        }
        Kind kind = kindOf(phrase);
        int first = Math.max(phrase.first(), Math.max(phrase.preposition(), phrase.determiner()) + 1);
        while (first < phrase.nounFirst() && !isAdjective(first)) {
            first++;
        }
        return Mention.of(reading.document(), first, withComplements(phrase), kind, genderOf(phrase));
    }

    /** Whether a phrase can be the one who says something: 2 surely, 1 perhaps, 0 hardly. */
    int agency(NounPhrase phrase) {
        if (kindOf(phrase) != Kind.OTHER || nameAtEnd(phrase) > phrase.nounFirst() || afterRoles(phrase) > phrase.nounFirst()
                || looksLikePerson(phrase)) {
            return 2;
        }
        if (inDateline(phrase)) {
            return 0;
        }
        if (reading.vocabulary().capitalisesNouns() && phrase.determiner() >= 0 && phrase.end() - phrase.nounFirst() > 1) {
            return 2;
        }
        boolean bareName = phrase.determiner() < 0 && phrase.quantity() < 0 && phrase.nounFirst() == phrase.first()
                && reading.token(phrase.nounFirst()).isCapitalised() && !reading.is(phrase.head(), WordClass.NEVER_COUNTED);
        boolean properName = !reading.vocabulary().capitalisesNouns() && reading.token(phrase.head()).isCapitalised()
                && phrase.quantity() < 0;
        return bareName || properName ? 1 : 0;
    }

    Kind kindOf(NounPhrase phrase) {
        if (looksLikePerson(phrase)) {
            return Kind.PERSON;
        }
        for (int i = phrase.end() - 1; i >= phrase.nounFirst(); i--) {
            if (reading.is(i, WordClass.PERSON_ROLE)) {
                return Kind.ROLE;
            }
            if (reading.is(i, WordClass.ORGANISATION) || reading.is(i, WordClass.GENERIC_ORGANISATION)) {
                return Kind.ORGANISATION;
            }
        }
        return isAcronym(phrase) && !inDateline(phrase) ? Kind.ORGANISATION : Kind.OTHER;
    }

    private boolean isAcronym(NounPhrase phrase) {
        String head = reading.token(phrase.head()).text();
        return head.length() > 1 && head.length() < 7 && head.equals(head.toUpperCase(Locale.ROOT))
                && Character.isLetter(head.charAt(0));
    }

    private boolean inDateline(NounPhrase phrase) {
        return phrase.end() < reading.datelineEnd();
    }

    private Gender genderOf(NounPhrase phrase) {
        for (int i = phrase.nounFirst(); i < phrase.end(); i++) {
            if (reading.is(i, WordClass.PERSON_ROLE)) {
                boolean feminine = reading.vocabulary().hasForm("feminine", reading.token(i).lower());
                return feminine ? Gender.FEMALE : reading.vocabulary().capitalisesNouns() ? Gender.MALE : Gender.UNKNOWN;
            }
        }
        return Gender.UNKNOWN;
    }

    private int afterRoles(NounPhrase phrase) {
        int nameFirst = phrase.nounFirst();
        for (int i = phrase.nounFirst(); i < phrase.end(); i++) {
            if (reading.is(i, WordClass.PERSON_ROLE) && mayTakeName(phrase, i) || reading.is(i, WordClass.TITLE)) {
                nameFirst = i + 1;
            }
        }
        for (int i = nameFirst; i < phrase.end(); i++) {
            if (!reading.token(i).isCapitalised()) {
                return phrase.nounFirst();
            }
        }
        return nameFirst;
    }

    /** "Forscher Max Thal", "dem Präsidenten Max Thal": a plural without an article takes no name. */
    private boolean mayTakeName(NounPhrase phrase, int role) {
        return !reading.vocabulary().capitalisesNouns() || phrase.determiner() >= 0 || phrase.preposition() >= 0
                || reading.vocabulary().isListed(reading.token(role).lower());
    }

    /** "harbour master Marek Holub": where common nouns are not capitalised, capitals at the end are the name. */
    private int nameAtEnd(NounPhrase phrase) {
        int first = phrase.end();
        while (first > phrase.nounFirst() && reading.token(first - 1).isCapitalised()
                && reading.token(first - 1).text().length() > 2 && !reading.is(first - 1, WordClass.ORGANISATION)) {
            first--;
        }
        boolean name = !reading.vocabulary().capitalisesNouns() && phrase.end() - first == 2 && first > phrase.nounFirst()
                && !reading.is(first - 1, WordClass.ORGANISATION) && !reading.token(first - 1).isCapitalised();
        return name ? first : phrase.nounFirst();
    }

    private boolean looksLikePerson(NounPhrase phrase) {
        int length = phrase.end() - phrase.nounFirst();
        if (length >= 2 && reading.is(phrase.nounFirst(), WordClass.FIRST_NAME)) {
            return true;
        }
        if (length < 2 || length > LONGEST_NAME || phrase.determiner() >= 0 || phrase.nounFirst() > phrase.first() + 1) {
            return false;
        }
        for (int i = phrase.nounFirst(); i < phrase.end(); i++) {
            Token token = reading.token(i);
            boolean initial = i > phrase.nounFirst() && i < phrase.head() && token.text().length() == 1;
            boolean name = token.isCapitalised()
                    && (initial || token.text().length() > 1 && Character.isLowerCase(token.text().codePointAt(1)))
                    && !reading.is(i, WordClass.ORGANISATION) && !reading.is(i, WordClass.REPORT_NOUN)
                    && !reading.is(i, WordClass.NEVER_COUNTED) && !reading.is(i, WordClass.CONTAINER);
            if (!name) {
                return false;
            }
        }
        return true;
    }

    /** "its director, Alenka Zupan," */
    private @Nullable Mention nameInApposition(NounPhrase phrase) {
        NounPhrase next = next(phrase);
        while (next != null && next.attachedTo() == phrase.index()) {
            next = next(next);
        }
        if (next == null || kindOf(phrase) != Kind.ROLE || !reading.isMark(previousMark(next), ",") || !looksLikePerson(next)
                || reading.sentenceOf(next.first()).index() != reading.sentenceOf(phrase.first()).index()
                || next.first() - phrase.end() > 8) {
            return null;
        }
        return Mention.of(reading.document(), next.nounFirst(), next.end(), Kind.PERSON, genderOf(phrase));
    }

    private int previousMark(NounPhrase phrase) {
        int i = phrase.first() - 1;
        while (i > 0 && (reading.is(i, WordClass.TITLE) || reading.isMark(i, "."))) {
            i--;
        }
        return i;
    }

    private int withComplements(NounPhrase phrase) {
        int end = phrase.end();
        NounPhrase next = next(phrase);
        while (next != null && next.first() == end && (next.attachedTo() >= 0 || reading.is(next.first(), WordClass.NAME_LINK))
                && next.quantity() < 0 && reading.timeAt(next.head()) < 0) {
            end = next.end();
            next = next(next);
        }
        int coordinated = coordinatedEnd(end);
        int acronym = acronymEnd(coordinated);
        return acronym > coordinated ? acronym : end;
    }

    /** Behind "und Bahn" in "die Gewerkschaft Verkehr und Bahn (GVB)". */
    private int coordinatedEnd(int end) {
        int p = reading.is(end, WordClass.CONJUNCTION) ? reading.phraseAt(end + 1) : -1;
        NounPhrase next = p < 0 ? null : reading.phrases().get(p);
        return next != null && next.first() == end + 1 && next.isBare() && next.determiner() < 0 ? next.end() : end;
    }

    /** Behind the bracket in "Bundesamt für Verkehr (BAV)". */
    private int acronymEnd(int end) {
        boolean bracket = reading.isMark(end, "(") && reading.isMark(end + 2, ")");
        String inside = bracket ? reading.token(end + 1).text() : "";
        return inside.length() > 1 && inside.length() < 8 && inside.equals(inside.toUpperCase(Locale.ROOT))
                && Character.isLetter(inside.charAt(0)) ? end + 3 : end;
    }

    private @Nullable NounPhrase next(NounPhrase phrase) {
        List<NounPhrase> all = reading.phrases();
        return phrase.index() + 1 < all.size() ? all.get(phrase.index() + 1) : null;
    }

    private boolean isAdjective(int token) {
        return reading.quantityAt(token) < 0 && !reading.is(token, WordClass.ADVERB);
    }
}
