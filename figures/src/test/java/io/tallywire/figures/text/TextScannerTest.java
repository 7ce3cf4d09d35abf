package io.tallywire.figures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.Token.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextScannerTest {
    private final TextScanner scanner = new TextScanner();

    private List<String> sentences(String language, String text) {
        Document document = scanner.scan(Article.of(text), language);
        return document.sentences().stream().map(s -> text.substring(s.start(), s.end())).toList();
    }

    private List<String> tokens(String text) {
        return scanner.scan(Article.of(text), "en").tokens().stream().map(Token::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Am 19. Juni brannte es.", "Die 810. Brigade zog ab.", "Vom 9. bis 11. Mai wird getagt.",
            "Sie zahlten 3 Mio. Euro.", "Laut Dr. K. Huber kamen ca. 40 Gäste.", "„Ist das wahr?“, fragte er.",
            "Er gewann zum 50. Mal den Preis.", "Um 14.30 Uhr kamen z. B. Züge.", "Er sagte: „Es reicht!“ und ging." })
    void aGermanSentenceStaysWhole(String sentence) {
        assertThat(sentences("de", sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Mr. George W. Bush met Gen. J. Smith.", "Room No. 5 costs $2.50.",
            "The U.S. Senate sat at 5 p.m. Monday.",
            "\"Really?\" she asked.", "Acme Inc. and Foo Ltd. merged on Jan. 5.", "\"It is done!\" he said." })
    void anEnglishSentenceStaysWhole(String sentence) {
        assertThat(sentences("en", sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Es waren 810.|Die Polizei kam.", "Der Zug fuhr um 9 Uhr.|„Alle sind weg“, sagte er.",
            "„Wir gehen.“|Dann ging er.", "Es kostet 5 Mio.|Das ist viel.", "Seit 2024.|Polizisten warten.",
            "Die Zahl stieg auf 47.|Polizisten sperrten alles." })
    void germanSentencesArePartedAfterTheirStop(String text) {
        assertThat(sentences("de", text.replace('|', ' '))).containsExactly(text.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "He lives in the U.S.|The others left.", "\"No.\"|He went.", "There were 20.|Police came.",
            "\"We know.\"|\"More will come,\" she said.", "It ends at 5 p.m.|The rest waits." })
    void englishSentencesArePartedAfterTheirStop(String text) {
        assertThat(sentences("en", text.replace('|', ' '))).containsExactly(text.split("\\|"));
    }

    @Test
    void aHeadlineEndsWithItsLine() {
        Document document = scanner.scan(Article.of("Zehn Tote bei Unfall\n\nEs war Nacht. Es regnete.\nEnde"), "de");

        assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 1, 2);
    }

    @Test
    void aWrappedLineGoesOn() {
        assertThat(sentences("en", "He saw five\nmen.")).hasSize(1);
    }

    @Test
    void aStopWithinANameIsNoEndOfASentence() {
        assertThat(tokens("Strom.NRW, ver.di and Muster.com met.Then they left.")).containsExactly("Strom.NRW", ",", "ver.di",
                "and",
                "Muster.com", "met", ".", "Then", "they", "left", ".");
    }

    @Test
    void tokensKeepWhatBelongsTogether() {
        assertThat(tokens("The IL76s' 11'000 men (30-day, $5m) saw 4,72 on www.a-b.example/x?y=1, p.m. me@x.example"))
                .containsExactly("The", "IL76s", "'", "11'000", "men", "(", "30-day", ",", "$", "5m", ")", "saw", "4,72", "on",
                        "www.a-b.example/x?y=1", ",", "p.m.", "me@x.example");
    }

    @Test
    void markupIsNoWord() {
        String text = "<p class=\"x\">Five&nbsp;<b>men</b></p><script>var a = 9;</script><p>left 5 < 6";

        Document document = scanner.scan(Article.of(text), "en");

        assertThat(document.tokens()).extracting(Token::text).containsExactly("Five", "men", "left", "5", "<", "6");
        assertThat(document.sentences()).hasSize(2);
    }

    @Test
    void kindsAreTold() {
        assertThat(scanner.scan(Article.of("Ab 5 A380 „ , %"), "de").tokens()).extracting(Token::kind).containsExactly(
                Kind.WORD,
                Kind.NUMBER, Kind.CODE, Kind.QUOTE, Kind.PUNCTUATION, Kind.SYMBOL);
    }

    @Property(tries = 300)
    void everyTokenStandsWhereItSays(@ForAll String text) {
        int last = 0;
        for (Token token : scanner.scan(Article.of(text), "de").tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()).isNotEmpty();
            last = token.end();
        }
    }
}
