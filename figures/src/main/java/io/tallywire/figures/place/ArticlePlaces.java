package io.tallywire.figures.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;

/** The places of one article: those of each sentence, and the one where what it tells of happens. */
public final class ArticlePlaces {
    private static final int TITLE_WEIGHT = 3;
    private static final int LEAD_WEIGHT = 2;

    private final Document document;
    private final PlaceFinder finder;
    private final List<List<PlaceMention>> bySentence = new ArrayList<>();
    private final String country;
    private final Optional<Place> scene;
    private final Optional<Place> area;

    /** @param title the article's title, scanned; a document without tokens where it has none */
    public ArticlePlaces(Document document, Document title, KnownWords known) {
        this.document = document;
        finder = PlaceFinder.of(document.language());
        Dateline dateline = Dateline.of(document, finder);
        for (Sentence sentence : document.sentences()) {
            int first = Math.max(sentence.firstToken(), Math.min(dateline.endToken(), sentence.endToken()));
            bySentence.add(finder.find(document, first, sentence.endToken(), known));
        }
        List<PlaceMention> named = finder.find(title, 0, title.tokens().size(), known);
        int leadIndex = dateline.sentences();
        List<PlaceMention> lead = ofSentence(leadIndex);
        country = country(named, lead, dateline);
        Optional<Place> reported = dateline.town().filter(town -> mayBeScene(town, dateline, lead, named));
        List<Optional<Place>> closest = List.of(closest(lead), reported, closest(named),
                closest(ofSentence(leadIndex + 1)), closest(ofSentence(leadIndex + 2)), country(lead));
        scene = closest.stream().flatMap(Optional::stream).findFirst().map(this::located)
                .or(() -> country.isEmpty() ? Optional.empty() : Optional.of(Place.country(country)));
        area = Stream.concat(lead.stream(), named.stream()).filter(mention -> !mention.origin()).map(PlaceMention::place)
                .filter(place -> place.kind() == Place.Kind.REGION).findFirst()
                .or(() -> dateline.town().filter(place -> place.kind() == Place.Kind.REGION))
                .or(() -> lead.stream().map(PlaceMention::place).filter(Place.country(Place.WORLD)::equals).findFirst())
                .or(() -> country.isEmpty() ? Optional.empty() : Optional.of(Place.country(country)));
    }

    /** Whether a sentence points to the place of the one before it ("there"). */
    public boolean pointsBack(Sentence sentence) {
        return finder.pointsBack(document, sentence.firstToken(), sentence.endToken());
    }

    /** The mentions of a sentence of the text; none where there is no such sentence. */
    public List<PlaceMention> ofSentence(int index) {
        return index < bySentence.size() ? bySentence.get(index) : List.of();
    }

    /** The closest place that the lead names as the scene of what happened. */
    public Optional<Place> scene() {
        return scene;
    }

    /** The region or country that the article is about. */
    public Optional<Place> area() {
        return area;
    }

    /** The country that the article is about, as a whole. */
    public Optional<Place> wholeCountry() {
        return country.isEmpty() ? Optional.empty() : Optional.of(Place.country(country));
    }

    /** A place with the article's country where its own is unknown. */
    public Place located(Place place) {
        return finder.in(country, place);
    }

    /** Reports are written where something happens, or from a capital. */
    private static boolean mayBeScene(Place town, Dateline dateline, List<PlaceMention> lead, List<PlaceMention> named) {
        Optional<String> told = country(lead).or(() -> country(named)).map(Place::country);
        Optional<String> itsOwn = dateline.country();
        return town.kind() != Place.Kind.CAPITAL
                && (told.isEmpty() || itsOwn.isEmpty() || told.get().equals(itsOwn.get()));
    }

    private static Optional<Place> country(List<PlaceMention> mentions) {
        return mentions.stream().filter(mention -> !mention.origin() && !mention.place().country().isEmpty())
                .min(Comparator.comparing(mention -> !mention.located()))
                .map(mention -> Place.country(mention.place().country()));
    }

    private static Optional<Place> closest(List<PlaceMention> mentions) {
        return mentions.stream().filter(PlaceMention::namesScene).map(PlaceMention::place)
                .filter(place -> place.kind() != Place.Kind.COUNTRY).max(Comparator.comparing(Place::kind));
    }

    private String country(List<PlaceMention> named, List<PlaceMention> lead, Dateline dateline) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        count(named, TITLE_WEIGHT, votes);
        count(lead, LEAD_WEIGHT, votes);
        bySentence.forEach(mentions -> count(mentions.stream().filter(ArticlePlaces::saysWhere).toList(), 1, votes));
        dateline.country().ifPresent(code -> votes.merge(code, TITLE_WEIGHT, Integer::sum));
        return votes.entrySet().stream().reduce((best, other) -> other.getValue() > best.getValue() ? other : best)
                .map(Map.Entry::getKey).orElse("");
    }

    /** A country that does something ("Norway sends tents") is one of many, not the one where it all happens. */
    private static boolean saysWhere(PlaceMention mention) {
        return mention.located() || mention.adjective() || mention.place().kind() != Place.Kind.COUNTRY;
    }

    private static void count(List<PlaceMention> mentions, int weight, Map<String, Integer> votes) {
        for (PlaceMention mention : mentions) {
            if (!mention.origin() && mention.place().isInOneCountry()) {
                votes.merge(mention.place().country(), weight, Integer::sum);
            }
        }
    }
}
