package io.tallywire.figures.label;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import io.tallywire.figures.Figure;
import io.tallywire.figures.place.Place;
import io.tallywire.figures.place.PlaceMention;

/** Finds where figures play, by what they are about. Works on one document, figure after figure; not thread-safe. */
final class Scenes {
    private final ArticleContext context;
    private final EventTable table;
    private final BitSet figures = new BitSet();
    private int lastParagraph = -1;
    private Optional<Place> lastElsewhere = Optional.empty();

    Scenes(ArticleContext context, EventTable table, List<Anchor> anchors) {
        this.context = context;
        this.table = table;
        anchors.forEach(anchor -> figures.set(anchor.first()));
    }

    Scene of(Figure figure, Anchor anchor, Subject subject) {
        Concept concept = subject.concept();
        boolean harmed = subject.event().filter(table::isIncident).isPresent() && !concept.is("military");
        if (concept.is("victim") || concept.is("incident") || harmed) {
            return incident(figure, anchor, concept.is("struck") || harmed);
        }
        if (concept.is("helper") || concept.is("military")) {
            Optional<String> disaster = causeOf("disaster");
            if (disaster.isPresent()) {
                return new Scene(context.places().scene(), disaster, false);
            }
        }
        boolean isPublic = concept.is("public")
                || concept.isUnlisted() && UnitKind.of(figure.unit()).equals(UnitKind.PERCENT);
        Optional<String> cause = isPublic ? causeOf("public") : Optional.empty();
        if (concept.is("site")) {
            return at(nearest(figure, anchor, Place.Kind.TOWN), context.places().scene(), cause);
        }
        if (concept.is("local")) {
            Optional<Place> here = nearest(figure, anchor, Place.Kind.UNLISTED).or(() -> pointedBackTo(anchor));
            return at(here, context.places().area(), cause);
        }
        if (concept.is("spreading")) {
            Optional<Place> region = context.places().area().filter(place -> place.kind() != Place.Kind.COUNTRY);
            return at(nearest(figure, anchor, Place.Kind.UNLISTED), region.or(() -> context.places().scene()), cause);
        }
        if (concept.is("economy")) {
            return at(nearest(figure, anchor, Place.Kind.REGION), context.places().area(), cause);
        }
        if (concept.is("general") || concept.is("military") && subject.of().isEmpty()) {
            return at(Optional.empty(), context.places().wholeCountry(), cause);
        }
        return new Scene(Optional.empty(), cause, false);
    }

    /** The article's cause if it is of a kind. */
    private Optional<String> causeOf(String kind) {
        return context.cause().filter(Causes.KINDS.getOrDefault(kind, List.of())::contains);
    }

    /** Victims in a listed place outside the scene of the article's incident are those of another; so are the next ones. */
    private Scene incident(Figure figure, Anchor anchor, boolean mayBeElsewhere) {
        Optional<Place> scene = context.places().scene();
        Optional<Place> here = mayBeElsewhere ? nearest(figure, anchor, Place.Kind.TOWN) : Optional.empty();
        boolean sameParagraph = anchor.sentence().paragraph() == lastParagraph;
        Optional<Place> elsewhere = here.isPresent() ? here.filter(place -> isElsewhere(place, scene))
                : sameParagraph && mayBeElsewhere ? lastElsewhere : Optional.empty();
        if (mayBeElsewhere) {
            lastParagraph = anchor.sentence().paragraph();
            lastElsewhere = elsewhere;
        }
        return elsewhere.isPresent() ? new Scene(elsewhere, Optional.empty(), here.isPresent())
                : new Scene(scene, context.cause(), here.isPresent());
    }

    private static boolean isElsewhere(Place place, Optional<Place> scene) {
        return scene.isEmpty() || !place.country().equals(scene.get().country())
                || place.kind() == Place.Kind.TOWN && !place.equals(scene.get());
    }

    private Scene at(Optional<Place> here, Optional<Place> otherwise, Optional<String> cause) {
        return new Scene(here.or(() -> otherwise).map(context.places()::located), cause, here.isPresent());
    }

    private Optional<Place> pointedBackTo(Anchor anchor) {
        int before = anchor.sentence().index() - 1;
        if (before < 0 || !context.places().pointsBack(anchor.sentence())) {
            return Optional.empty();
        }
        return context.places().ofSentence(before).stream().filter(mention -> !mention.origin() && !mention.adjective())
                .map(PlaceMention::place).reduce((former, latter) -> latter);
    }

    private Optional<Place> nearest(Figure figure, Anchor anchor, Place.Kind closest) {
        PlaceMention nearest = null;
        for (PlaceMention mention : context.placesNear(anchor)) {
            boolean fits = mention.namesScene() && mention.place().kind().compareTo(closest) <= 0
                    && !context.belongsToSource(figure.source(), mention.firstToken()) && !isBehindOther(anchor, mention);
            if (fits && (nearest == null || distance(anchor, mention) < distance(anchor, nearest))) {
                nearest = mention;
            }
        }
        return Optional.ofNullable(nearest).map(PlaceMention::place);
    }

    private static int distance(Anchor anchor, PlaceMention mention) {
        return anchor.distanceTo(mention.firstToken(), mention.endToken());
    }

    /** Whether a place named after a figure is nearer to the next figure. */
    private boolean isBehindOther(Anchor anchor, PlaceMention mention) {
        int other = figures.nextSetBit(anchor.end());
        return mention.firstToken() > anchor.end() && other >= 0
                && other - mention.endToken() < mention.firstToken() - anchor.end();
    }
}
