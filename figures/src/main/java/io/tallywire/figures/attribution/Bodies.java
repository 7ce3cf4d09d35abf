package io.tallywire.figures.attribution;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Mention.Kind;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Of which kind a body is by the words it is named with, and which descriptions may take it up. */
final class Bodies {
    private final Reading reading;

    Bodies(Reading reading) {
        this.reading = reading;
    }

    /** "der Verband", "der Konzern": a body that "er" takes up. */
    boolean isMasculineBody(@Nullable Mention mention) {
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
    boolean isPlural(Mention mention) {
        int last = mention.end() - 1;
        String lower = reading.token(last).lower();
        boolean common = !reading.token(last).isCapitalised() || reading.startsSentence(last);
        return common && !reading.vocabulary().baseOf(lower).equals(lower);
    }

    /** "die Gewerkschaft" takes up a name that does not say of what kind its bearer is, "die Behörde" any body. */
    boolean isCompatible(Mention description, Mention body) {
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
    @Nullable
    Mention lastOfKind(Mention description, Iterable<Mention> named) {
        boolean company = reading.is(description.end() - 1, WordClass.COMPANY);
        WordClass kind = company ? WordClass.COMPANY : WordClass.AUTHORITY;
        Mention last = null;
        for (Mention known : named) {
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
}
