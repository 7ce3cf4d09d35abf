package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Source;
import io.tallywire.figures.place.Place;
import io.tallywire.figures.place.PlaceMention;

/** Where a figure plays and which incident it belongs to, by what it is about. */
record Scene(Optional<Place> place, Optional<String> cause) {
    private static final String LOCAL = "local";
    private static final String ECONOMY = "economy";
    private static final int SOURCE_REACH = 2;
    static final Scene NOWHERE = new Scene(Optional.empty(), Optional.empty());

    static Scene of(Figure figure, Anchor anchor, Subject subject, ArticleContext context, EventTable table) {
        Concept concept = subject.concept();
        boolean incident = concept.is("victim") || concept.is("incident")
                || subject.event().filter(table::isIncident).isPresent() && !concept.is("military");
        if (incident) {
            return incident(figure, anchor, context);
        }
        if (concept.is(LOCAL)) {
            return at(nearest(figure, anchor, context, Place.Kind.UNLISTED).or(() -> context.places().area()), context);
        }
        if (concept.is(ECONOMY)) {
            return at(nearest(figure, anchor, context, Place.Kind.REGION).or(() -> context.places().area()), context);
        }
        return NOWHERE;
    }

    /** A listed place outside the scene of the article's incident is told of by itself. */
    private static Scene incident(Figure figure, Anchor anchor, ArticleContext context) {
        Optional<Place> scene = context.places().scene();
        Optional<Place> here = nearest(figure, anchor, context, Place.Kind.TOWN)
                .filter(place -> place.kind() != Place.Kind.COUNTRY
                        || scene.filter(s -> s.country().equals(place.country())).isEmpty());
        if (here.isPresent() && !here.equals(scene)) {
            return at(here, context);
        }
        return new Scene(scene, context.cause());
    }

    private static Scene at(Optional<Place> place, ArticleContext context) {
        return new Scene(place.map(context.places()::located), Optional.empty());
    }

    private static Optional<Place> nearest(Figure figure, Anchor anchor, ArticleContext context, Place.Kind closest) {
        PlaceMention nearest = null;
        for (PlaceMention mention : context.placesOf(anchor.sentence())) {
            boolean fits = !mention.origin() && !mention.adjective() && mention.place().kind().compareTo(closest) <= 0
                    && !belongsToSource(figure, mention, context);
            if (fits && (nearest == null || anchor.distanceTo(mention.firstToken(), mention.endToken()) < anchor
                    .distanceTo(nearest.firstToken(), nearest.endToken()))) {
                nearest = mention;
            }
        }
        return Optional.ofNullable(nearest).map(PlaceMention::place);
    }

    private static boolean belongsToSource(Figure figure, PlaceMention mention, ArticleContext context) {
        Source source = figure.source();
        if (source == null) {
            return false;
        }
        int start = context.document().token(mention.firstToken()).start();
        if (start >= source.start() && start < source.end()) {
            return true;
        }
        int from = Math.max(0, mention.firstToken() - SOURCE_REACH);
        return start >= source.end() && context.document().token(from).start() <= source.end();
    }
}
