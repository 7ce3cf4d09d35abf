package io.tallywire.figures.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Told;

class OtherLanguagesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fr | Environ 1 200 personnes ont quitté la ville.   | Environ 1 200        | 1200        | 1200        | ABOUT     | 1
            fr | La région a reçu au moins 3,5 millions d'euros. | au moins 3,5 millions | 3500000     |             | AT_LEAST  | 1
            fr | Le pont coûte 12 milliards de francs, soit 3 kilomètres carrés. | 12 milliards | 12000000000 | 12000000000 | EXACT | 1
            fr | La crue a touché entre 20 et 30 pour cent des champs. | entre 20 et 30 pour cent | 20 | 30      | RANGE     | %
            es | Más de 2.500 vecinos protestaron.              | Más de 2.500         | 2500        |             | MORE_THAN | 1
            es | Quedan casi 40 kilómetros cuadrados de bosque. | casi 40 kilómetros cuadrados | 40  | 40          | NEARLY    | km2
            it | Oltre 4,2 milioni di elettori hanno votato.    | Oltre 4,2 milioni    | 4200000     |             | MORE_THAN | 1
            it | Il fiume sale fino a 7 metri.                  | fino a 7 metri       |             | 7           | AT_MOST   | m
            nl | Minstens 1.300 huizen staan leeg.              | Minstens 1.300       | 1300        |             | AT_LEAST  | 1
            nl | De brug kost ongeveer 5,5 miljard euro.        | ongeveer 5,5 miljard euro | 5500000000 | 5500000000 | ABOUT  | EUR
            pt | Cerca de 700 pessoas chegaram.                 | Cerca de 700         | 700         | 700         | ABOUT     | 1
            pt | O lago perdeu menos de 6 hectares.             | menos de 6 hectares  |             | 6           | LESS_THAN | har
            pl | Ponad 1,5 mln osób zostało bez prądu.          | Ponad 1,5 mln        | 1500000     |             | MORE_THAN | 1
            pl | Remont trwa co najmniej 8 miesięcy.            | co najmniej 8 miesięcy | 8         |             | AT_LEAST  | mo
            sv | Upp till 900 bilar fastnade.                   | Upp till 900         |             | 900         | AT_MOST   | 1
            sv | Priset föll med nästan 12 procent.             | nästan 12 procent    | 12          | 12          | NEARLY    | %
            da | Mindst 60 huse brændte.                        | Mindst 60            | 60          |             | AT_LEAST  | 1
            da | Skaden er på 2,5 mia. kroner.                  | 2,5 mia. kroner      | 2500000000  | 2500000000  | EXACT     | DKK
            cs | Přibližně 450 domácností je bez vody.          | Přibližně 450        | 450         | 450         | ABOUT     | 1
            cs | Stavba stála více než 3 miliardy korun.        | více než 3 miliardy korun | 3000000000 |          | MORE_THAN | CZK
            tr | Yaklaşık 250 kişi bekliyor.                    | Yaklaşık 250         | 250         | 250         | ABOUT     | 1
            tr | En az 5 milyon lira harcandı.                  | En az 5 milyon lira  | 5000000     |             | AT_LEAST  | TRY
            """)
    void digitsHedgesAndUnitsAreRead(String language, String text, String figure, @Nullable BigDecimal lower,
            @Nullable BigDecimal upper, Hedge hedge, String unit) {
        Figure found = Told.of(language, text).getFirst();

        assertThat(found.text()).isEqualTo(figure);
        assertThat(found.interval().lower()).usingComparator(OtherLanguagesTest::compare).isEqualTo(lower);
        assertThat(found.interval().upper()).usingComparator(OtherLanguagesTest::compare).isEqualTo(upper);
        assertThat(found.hedge()).isEqualTo(hedge);
        assertThat(found.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = { "fr|Le 12 juin 2024, il a plu.", "es|El 3 de mayo de 2023 llovió.", "it|Il 4 luglio 2022 pioveva.",
            "nl|Op 5 maart 2021 regende het.", "pt|Em 6 de abril de 2020 choveu.", "pl|Padało 7 lipca 2019 roku." })
    void datesAreNoFigures(String sample) {
        List<Figure> figures = Told.of(sample.substring(0, 2), sample.substring(3));

        assertThat(figures).extracting(Figure::text).isEmpty();
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other ? 0 : 1 : one.compareTo(other);
    }
}
