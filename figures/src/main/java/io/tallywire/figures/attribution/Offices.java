package io.tallywire.figures.attribution;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.syntax.NounPhrase;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Who holds which office in an article: "Innenminister Max Thal" is "der Minister" later on, and no spokesman is. */
final class Offices {
    private static final int SHORTEST = 4;
    /** Enough for any article, and a bound for hostile ones. */
    private static final int MOST = 200;

    private final Reading reading;
    private final Map<String, Mention> holders = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mention> eldest) {
            return size() > MOST;
        }
    };

    Offices(Reading reading) {
        this.reading = reading;
    }

    void note(Mention mention, NounPhrase phrase) {
        boolean somebody = mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.ROLE;
        for (int i = phrase.nounFirst(); somebody && i < phrase.end(); i++) {
            if (reading.is(i, WordClass.PERSON_ROLE)) {
                String office = reading.token(i).lower();
                Mention known = holders.remove(office);
                boolean named = known != null && known.kind() == Mention.Kind.PERSON && mention.kind() == Mention.Kind.ROLE;
                holders.put(office, named ? known : mention);
            }
        }
    }

    /** The last one with the office that a description names, or with one of which it is the last part. */
    @Nullable
    Mention holder(Mention description) {
        String office = description.name().toLowerCase(Locale.ROOT);
        Mention same = holders.get(office);
        if (same != null || office.length() < SHORTEST) {
            return same;
        }
        Mention last = null;
        for (Map.Entry<String, Mention> holder : holders.entrySet()) {
            if (holder.getKey().endsWith(office)) {
                last = holder.getValue();
            }
        }
        return last;
    }
}
