package io.tallywire.figures.label;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.text.Token;

/** Reads what a figure is about. Works on one document; not thread-safe. */
final class SubjectReader {
    private static final Concept PERSON = Concepts.ALL.named("person");
    private static final Concept FORCES = Concepts.ALL.named("military-personnel");
    private static final String DEPLOYED = "deployed";
    private static final int BEFORE = 5;
    private static final int AFTER = 3;

    private final ArticleContext context;
    private final Nouns nouns;
    private final EventTable table;
    private final EventFinder events;
    private final Topic topic;
    private final Owners owners;

    SubjectReader(ArticleContext context, Vocabulary vocabulary, EventTable table, List<Anchor> anchors) {
        this.context = context;
        this.nouns = vocabulary.nouns();
        this.table = table;
        this.events = new EventFinder(context.document(), vocabulary, table, anchors);
        this.topic = new Topic(context.document(), nouns);
        this.owners = new Owners(context);
    }

    /**
     * @param anchor without its mention where that belongs to another figure
     * @param mention where what is counted stands
     */
    Optional<Subject> read(Figure figure, Anchor anchor, Anchor mention, List<Token> counted) {
        Concept named = thing(figure, mention, counted);
        if (named == null) {
            return Optional.empty();
        }
        Optional<String> event = figure.role() == Role.WHOLE ? Optional.empty() : events.eventOf(anchor, named);
        boolean refined = event.filter(name -> !table.whenHappens(named, name).equals(named)).isPresent();
        Concept thing = refined ? named : table.inCause(named, context.cause());
        Concept happening = event.map(name -> table.whenHappens(thing, name)).orElse(thing);
        Concept concept = table.inUnit(happening, UnitKind.inRole(figure));
        Optional<String> told = concept.equals(thing) ? event : Optional.empty();
        boolean deployed = concept.equals(FORCES) && told.isEmpty();
        return Optional.of(new Subject(thing, concept, deployed ? Optional.of(DEPLOYED) : told,
                owners.ownerOf(figure, anchor, mention, thing, concept, told)));
    }

    private @Nullable Concept thing(Figure figure, Anchor mention, List<Token> counted) {
        String kind = UnitKind.of(figure.unit());
        Concept measured = UnitKind.measured(kind);
        if (measured != null) {
            return measured;
        }
        if (nouns.meansForces(counted) && !isOne(figure)) {
            return FORCES;
        }
        Concept whole = nouns.reachingBack(context.document().tokens(), mention.countedFirst(), mention.countedEnd());
        Concept read = whole != null ? whole
                : counted.isEmpty() ? null : nouns.isTransparent(counted) ? around(mention, counted) : nouns.read(counted);
        if (read == null) {
            return null;
        }
        boolean inhabitants = read.isUnlisted() && namesInhabitants(mention);
        return topic.spelledOut(table.inUnit(inhabitants ? PERSON : read, kind), mention);
    }

    /** "number of injured", "Waffen im Wert von": the noun near one that only says that something is counted. */
    private @Nullable Concept around(Anchor mention, List<Token> counted) {
        for (int i = mention.countedEnd(); i < Math.min(context.document().tokens().size(),
                mention.countedEnd() + AFTER); i++) {
            Concept concept = nouns.word(context.document().token(i).lower());
            if (concept != null) {
                return concept;
            }
        }
        for (int i = mention.countedFirst() - 1; i >= Math.max(0, mention.countedFirst() - BEFORE); i--) {
            Concept concept = nouns.word(context.document().token(i).lower());
            if (concept != null) {
                return concept;
            }
        }
        return nouns.read(counted);
    }

    private static boolean isOne(Figure figure) {
        return figure.interval().upper() != null && figure.interval().upper().compareTo(java.math.BigDecimal.ONE) <= 0;
    }

    private boolean namesInhabitants(Anchor mention) {
        return context.lastPlace(mention.countedFirst(), mention.countedEnd()).filter(PlaceMention::adjective)
                .filter(place -> place.endToken() == mention.countedEnd()).isPresent();
    }
}
