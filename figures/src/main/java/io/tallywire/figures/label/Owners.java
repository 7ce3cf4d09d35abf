package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.source.SourceIdentity;
import io.tallywire.figures.text.Token;

/**
 * Finds whose people or means a figure counts: the country in the noun phrase or in what is said of it, the company of figures
 * of business.
 */
final class Owners {
    /** What a source counts in its own survey and nobody else can. */
    private static final String SAMPLE = "sample";
    private static final String CORPORATE = "corporate";
    private static final int ORIGIN_REACH = 12;
    private static final int PREDICATE_REACH = 3;

    private final ArticleContext context;

    Owners(ArticleContext context) {
        this.context = context;
    }

    /** @param event what happens to it, where the concept does not say it: whoever is hurt is no matter of business */
    Optional<String> ownerOf(Figure figure, Anchor anchor, Anchor mention, Concept thing, Concept concept,
            Optional<String> event) {
        Source source = figure.source();
        if (concept.is(SAMPLE)) {
            return source == null ? Optional.empty()
                    : Optional.of(String.join(" ", SourceIdentity.of(source.name()).names()))
                            .filter(name -> !name.isEmpty());
        }
        boolean people = concept.is("human") || concept.is("victim");
        boolean forces = concept.is("military") || concept.is("toll");
        boolean corporate = concept.is(CORPORATE) || thing.is(CORPORATE);
        if (!people && corporate) {
            return context.companies().ownerOf(mention, token -> context.belongsToSource(figure.source(), token));
        }
        if (!people && !forces && !thing.is("owned") && !concept.is("thing")) {
            return Optional.empty();
        }
        Optional<String> named = context.lastPlace(mention.countedFirst(), mention.countedEnd()).filter(PlaceMention::adjective)
                .map(place -> place.place().country());
        if (named.isPresent()) {
            return named;
        }
        if (forces) {
            return context.nationOfForces();
        }
        if (thing.is("owned")) {
            return nationBefore(anchor);
        }
        Optional<String> nation = people && figure.role() != Role.WHOLE ? nationAfter(anchor) : Optional.empty();
        return nation.isEmpty() && corporate && event.isEmpty()
                ? context.companies().toldOwnerOf(mention, token -> context.belongsToSource(figure.source(), token))
                : nation;
    }

    /** "elf aus dem Sudan", "12 of them British". */
    private Optional<String> nationAfter(Anchor anchor) {
        return context.placesNear(anchor).stream()
                .filter(place -> place.firstToken() >= anchor.end() && place.firstToken() <= anchor.end() + ORIGIN_REACH)
                .filter(place -> place.origin() || place.adjective() && isPredicate(anchor, place)).findFirst()
                .map(place -> place.place().country()).filter(code -> !code.isEmpty());
    }

    private boolean isPredicate(Anchor anchor, PlaceMention place) {
        int end = place.endToken();
        boolean closes = end >= context.document().tokens().size()
                || context.document().token(end).kind() == Token.Kind.PUNCTUATION;
        return closes && place.firstToken() <= anchor.end() + PREDICATE_REACH;
    }

    private Optional<String> nationBefore(Anchor anchor) {
        return context.placesNear(anchor).stream().filter(place -> place.firstToken() < anchor.first())
                .reduce((former, latter) -> latter).map(place -> place.place().country()).filter(code -> !code.isEmpty());
    }
}
