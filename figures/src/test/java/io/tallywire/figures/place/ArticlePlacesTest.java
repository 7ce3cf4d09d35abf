package io.tallywire.figures.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;

class ArticlePlacesTest {
    private static final KnownWords KNOWN = new KnownWords() {
        @Override
        public boolean isNoun(String lower) {
            return lower.equals("überschwemmungen");
        }

        @Override
        public boolean isIncident(String lower) {
            return lower.equals("erdbeben");
        }
    };

    private final TextScanner scanner = new TextScanner();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Bei einem Brand in Oberkrambach sind drei Menschen gestorben. | Oberkrambach
            de | Im Tiroler Erlental ist eine Lawine abgegangen. | AT/Erlen-valley
            de | Beim Einsturz einer Brücke nahe der Stadt Morvallo in Italien starb ein Mann. | IT/Morvallo
            de | Im indischen Bundesstaat Manipur sind Häuser eingestürzt. | IN/Manipur
            de | In der Osttürkei hat die Erde gebebt. | TR
            de | Bei Überschwemmungen sind in Sicherheit gebrachte Menschen erkrankt. |
            de | Nach dem Erdbeben von Morvalla sind drei Verletzte gestorben. | Morvalla
            de | Die Vorsitzende von Morvalla hat die Listen geprüft. |
            en | Voters on the island of Tremolo’s neighbour stayed at home. | Tremolo
            en | A boat sank south of the Greek island of Karvos. | GR/Karvos
            en | A fire broke out near the village of Tremolo in northern Italy. | IT/Tremolo
            en | Floods have hit Austria's Erlen valley. | AT/Erlen-valley
            en | TARVOLA, Spain (XY) – A bus has crashed in the south of the country. | ES/Tarvola
            en | PARIS – A ferry has sunk in Indonesia. | ID
            en | The Ministry of Justice rejected the claim. |
            """)
    void theSceneIsTheClosestPlaceThatTheLeadNames(String language, String text, String scene) {
        assertThat(places(language, "", text).scene().map(Place::label).orElse(null)).isEqualTo(scene);
    }

    @Test
    void copiesUnderOtherTitlesHaveOneScene() {
        String text = "Erlfurt (abc) – Im Norden Spaniens ist ein Bus verunglückt.";
        assertThat(places("de", "Busunglück bei Tarvola", text).scene()).isEqualTo(places("de", "Bus stürzt ab", text).scene());
    }

    @Test
    void theCountryIsTheOneNamedMost() {
        ArticlePlaces places = places("en", "Swedish jobless total falls",
                "Unemployment in Sweden fell. Norway and Sweden publish their figures on one day.");
        assertThat(places.wholeCountry().map(Place::label)).contains("SE");
    }

    @Test
    void aCountryThatSendsHelpIsNotTheCountryOfTheTown() {
        ArticlePlaces places = places("en", "Mudslide in Tarvola",
                "A mudslide has hit Tarvola. Norway pledged tents and blankets.");
        assertThat(places.wholeCountry()).isEmpty();
        assertThat(places.located(new Place("", "Tarvola", Place.Kind.UNLISTED)).label()).isEqualTo("Tarvola");
    }

    @Test
    void originIsNoScene() {
        assertThat(places("de", "", "Ein Reisender aus Syrien ist erkrankt.").ofSentence(0)).singleElement()
                .satisfies(mention -> assertThat(mention.origin()).isTrue());
    }

    private ArticlePlaces places(String language, String title, String text) {
        Document document = scanner.scan(Article.of(text), language);
        return new ArticlePlaces(document, scanner.scan(Article.of(title), language), KNOWN);
    }
}
