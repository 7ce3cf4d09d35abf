package io.tallywire.figures.attribution;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Mention.Kind;
import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Who has been named so far in an article: tells whom a pronoun, a short name or a description takes up. */
final class Cast {
    private static final int SHORTEST_HEAD = 4;
    /** Enough for any article, and a bound for hostile ones. */
    private static final int MOST_NAMES = 300;

    private final Reading reading;
    private final Map<String, Mention> byLastWord = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mention> eldest) {
            return size() > MOST_NAMES;
        }
    };
    private @Nullable Mention lastPerson;
    private @Nullable Mention lastOrganisation;
    private @Nullable Mention lastVoice;

    Cast(Reading reading) {
        this.reading = reading;
    }

    @Nullable
    Mention lastVoice() {
        return lastVoice;
    }

    void speaks(Mention mention) {
        lastVoice = mention;
        note(mention);
    }

    void note(Mention mention) {
        switch (mention.kind()) {
            case PERSON -> lastPerson = mention;
            case ORGANISATION -> lastOrganisation = mention;
            case ROLE, OTHER -> {
            }
        }
        if (mention.kind() == Kind.PERSON || mention.kind() == Kind.ORGANISATION || mention == lastVoice) {
            String last = lastWord(mention.name());
            Mention known = byLastWord.get(last);
            if (known == null || known.name().length() <= mention.name().length()) {
                byLastWord.put(last, mention);
            }
        }
    }

    boolean knows(String word) {
        return byLastWord.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The full name behind a short name or a description; the mention itself where nothing was named before. */
    Mention resolve(Mention mention, @Nullable NounPhrase phrase) {
        String head = lastWord(mention.name());
        Mention known = byLastWord.get(head);
        boolean oneWord = mention.end() - mention.first() == 1;
        boolean definite = phrase != null && phrase.determiner() >= 0 && !reading.is(phrase.determiner(), WordClass.POSSESSIVE);
        if (known != null && (oneWord || definite && mention.kind() != Kind.PERSON)) {
            return known;
        }
        if (!definite || !oneWord || mention.kind() == Kind.PERSON) {
            return mention;
        }
        if (mention.kind() == Kind.ROLE) {
            return lastPerson != null ? lastPerson : mention;
        }
        Mention compound = byCompound(head);
        if (compound != null) {
            return compound;
        }
        if (reading.is(mention.end() - 1, WordClass.GENERIC_ORGANISATION)) {
            Mention body = lastVoice != null && lastVoice.kind() != Kind.PERSON ? lastVoice : lastOrganisation;
            return body != null ? body : mention;
        }
        return mention;
    }

    @Nullable
    Mention pronoun(int token) {
        boolean person = reading.is(token, WordClass.PERSON_PRONOUN);
        boolean any = reading.is(token, WordClass.ANY_PRONOUN);
        if (person && !any) {
            return lastPerson != null ? lastPerson : lastVoice;
        }
        if (person) {
            return lastVoice != null ? lastVoice : lastPerson;
        }
        if (any && lastVoice != null && lastVoice.kind() != Kind.PERSON) {
            return lastVoice;
        }
        if (any && lastOrganisation != null) {
            return lastOrganisation;
        }
        return lastVoice;
    }

    private @Nullable Mention byCompound(String head) {
        if (head.length() < SHORTEST_HEAD) {
            return null;
        }
        Mention found = null;
        for (Map.Entry<String, Mention> entry : byLastWord.entrySet()) {
            if (entry.getKey().endsWith(head) && (found == null || entry.getValue().first() > found.first())) {
                found = entry.getValue();
            }
        }
        return found;
    }

    private static String lastWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
