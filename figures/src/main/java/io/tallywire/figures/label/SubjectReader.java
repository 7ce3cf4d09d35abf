package io.tallywire.figures.label;

import java.util.List;
import java.util.Optional;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;
import io.tallywire.figures.place.PlaceMention;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Token;

/** Reads what a figure is about. Works on one document; not thread-safe. */
final class SubjectReader {
    private static final String PERSON = "person";
    private static final String FORCES = "military";
    private static final String OWNED = "owned";
    private static final String VICTIM = "victim";
    private static final String DEPLOYED = "deployed";
    private static final int PREDICATE_REACH = 12;

    private final ArticleContext context;
    private final Document document;
    private final Nouns nouns;
    private final EventTable table;
    private final EventFinder events;

    SubjectReader(ArticleContext context, Vocabulary vocabulary, EventTable table, List<Anchor> anchors) {
        this.context = context;
        this.document = context.document();
        this.nouns = vocabulary.nouns();
        this.table = table;
        this.events = new EventFinder(document, vocabulary.events(), table, anchors);
    }

    /** @param anchor without its mention where that belongs to another figure */
    Optional<Subject> read(Figure figure, Anchor anchor, List<Token> counted) {
        String kind = UnitKind.of(figure.unit());
        Concept thing = thing(figure, anchor, counted, kind);
        if (thing == null) {
            return Optional.empty();
        }
        Optional<String> event = figure.role() == Role.WHOLE ? Optional.empty() : events.eventOf(anchor, thing);
        Concept concept = event.map(name -> table.whenHappens(thing, name)).orElse(thing);
        Optional<String> told = concept.equals(thing) ? event : Optional.empty();
        if (concept.is(FORCES) && told.isEmpty()) {
            told = Optional.of(DEPLOYED);
        }
        return Optional.of(new Subject(concept, told, owner(figure, anchor, concept, counted)));
    }

    private @org.jspecify.annotations.Nullable Concept thing(Figure figure, Anchor anchor, List<Token> counted, String kind) {
        Concept measured = UnitKind.measured(kind);
        if (measured != null) {
            return measured;
        }
        Concept read = counted.isEmpty() ? null : nouns.read(counted);
        if (read == null) {
            return null;
        }
        boolean unlisted = read.name().startsWith(Concept.UNLISTED);
        return table.inUnit(unlisted && namesInhabitants(figure, anchor) ? Concepts.ALL.named(PERSON) : read, kind);
    }

    private boolean namesInhabitants(Figure figure, Anchor anchor) {
        return lastMention(anchor.countedFirst(), anchor.countedEnd()).filter(PlaceMention::adjective)
                .filter(mention -> mention.endToken() == anchor.countedEnd()).isPresent() && figure.counted() != null;
    }

    private Optional<String> owner(Figure figure, Anchor anchor, Concept concept, List<Token> counted) {
        if (!concept.is(PERSON) && !concept.is(VICTIM) && !concept.is(FORCES) && !concept.is(OWNED) && !concept.is("thing")
                && !concept.is("harm")) {
            return Optional.empty();
        }
        Optional<String> named = lastMention(anchor.countedFirst(), anchor.countedEnd()).filter(PlaceMention::adjective)
                .map(mention -> mention.place().country());
        if (named.isPresent()) {
            return named;
        }
        if (concept.is(FORCES) || concept.is("harm")) {
            return context.nationOfForces();
        }
        if (concept.is(OWNED)) {
            return nearestNation(anchor);
        }
        return concept.is(PERSON) || concept.is(VICTIM) ? predicateNation(figure, anchor) : Optional.empty();
    }

    /** "elf aus dem Sudan", "12 of them British". */
    private Optional<String> predicateNation(Figure figure, Anchor anchor) {
        if (figure.role() == Role.WHOLE) {
            return Optional.empty();
        }
        return context.placesOf(anchor.sentence()).stream()
                .filter(mention -> mention.firstToken() >= anchor.end()
                        && mention.firstToken() <= anchor.end() + PREDICATE_REACH)
                .filter(mention -> mention.origin() || mention.adjective() && follows(anchor, mention))
                .findFirst().map(mention -> mention.place().country()).filter(code -> !code.isEmpty());
    }

    private boolean follows(Anchor anchor, PlaceMention mention) {
        int end = mention.endToken();
        boolean closes = end >= document.tokens().size() || document.token(end).kind() == Token.Kind.PUNCTUATION;
        return closes && mention.firstToken() <= anchor.end() + 3;
    }

    private Optional<String> nearestNation(Anchor anchor) {
        return context.placesOf(anchor.sentence()).stream().filter(mention -> mention.firstToken() < anchor.first())
                .reduce((former, latter) -> latter).map(mention -> mention.place().country()).filter(code -> !code.isEmpty());
    }

    private Optional<PlaceMention> lastMention(int first, int end) {
        if (first >= end) {
            return Optional.empty();
        }
        return context.placesOf(document.sentenceOf(first)).stream()
                .filter(mention -> mention.firstToken() >= first && mention.endToken() <= end)
                .reduce((former, latter) -> latter);
    }

    /** The tokens of what a figure counts; those of the phrase itself where the text does not hold it as it is given. */
    List<Token> countedTokens(Figure figure, Anchor anchor, java.util.function.Function<String, List<Token>> scanner) {
        Counted counted = figure.counted();
        if (counted == null) {
            return List.of();
        }
        boolean inText = anchor.countedFirst() < anchor.countedEnd()
                && document.textOf(anchor.countedFirst(), anchor.countedEnd()).equals(counted.text());
        return inText ? document.tokens().subList(anchor.countedFirst(), anchor.countedEnd()) : scanner.apply(counted.text());
    }
}
