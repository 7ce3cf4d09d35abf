package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyOwnersTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "Der Werkzeughersteller Brumelin hat den Gewinn auf 30 Euro gesteigert.",
            "Brumelin steigerte den Gewinn auf 30 Euro.",
            "Die Brumelin AG meldet einen Gewinn von 30 Euro.",
            "Im Sommer erzielte Brumelin einen Gewinn von 30 Euro.",
            "Die Brumelin-Aktie fiel, der Gewinn lag nur bei 30 Euro.",
            "Beim Zulieferer Brumelin fiel der Gewinn auf 30 Euro.",
            "Brumelins Gewinn fiel auf 30 Euro, teilte der Autobauer Brumelin mit." })
    void aGermanArticleTellsWhoseProfitItIs(String text) {
        assertThat(Labelled.german("", text).unit("EUR").figure("30 Euro", "Gewinn").only()).containsEntry("of", "Brumelin");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The toolmaker said its rival, the chipmaker Brumelin, made a profit of $30.",
            "Brumelin posted a profit of $30.",
            "Profit at Brumelin plc was $30.",
            "A share in Brumelin Pumps plc rose. Brumelin, it was told, made a profit of $30.",
            "On Monday Brumelin shares fell after profit dropped to $30.",
            "The carmaker Brumelin was in trouble. Its profit fell to $30.",
            "Shares in the airline Brumelin rose: Brumelin's profit was $30." })
    void anEnglishArticleTellsWhoseProfitItIs(String text) {
        assertThat(Labelled.english("", text).unit("USD").figure("$30", "profit").only()).containsEntry("of", "Brumelin");
    }

    @Test
    void aFullNameAndItsShortFormAreOneOwner() {
        List<Map<String, String>> labels = Labelled
                .english("", "The engineering firm Brumelin Pumps plc made a profit of $30. Revenue at Brumelin was $700.")
                .unit("USD").figure("$30", "profit").unit("USD").figure("$700", "Revenue").labels();

        assertThat(labels).extracting(label -> label.get("of")).containsExactly("Brumelin", "Brumelin");
    }

    @Test
    void profitsOfTwoCompaniesStayApart() {
        List<Map<String, String>> labels = Labelled
                .german("", "Der Gewinn des Autobauers Brumelin lag bei 30 Euro. Der Gewinn des Konkurrenten Ostrava-Motor "
                        + "betrug 50 Euro.")
                .unit("EUR").figure("30 Euro", "Gewinn").unit("EUR").figure("50 Euro", "Gewinn").labels();

        assertThat(labels).extracting(label -> label.get("of")).containsExactly("Brumelin", "Ostrava-Motor");
    }

    @Test
    void employeesBelongToTheCompanyOnlyWhereTheSentenceTellsOfIt() {
        List<Map<String, String>> labels = Labelled
                .english("", "The retailer Brumelin employs 700 employees. The company had 900 employees once. "
                        + "In the country 5,000 employees are on leave.")
                .figure("700", "employees").figure("900", "employees").figure("5,000", "employees").labels();

        assertThat(labels.get(0)).containsEntry("of", "Brumelin");
        assertThat(labels.get(1)).containsEntry("of", "Brumelin");
        assertThat(labels.get(2)).doesNotContainKey("of");
    }

    @Test
    void whoeverIsHurtAtWorkIsNoMatterOfBusiness() {
        var hurt = Labelled.english("", "A blast at the chemical company Brumelin injured 12 employees.")
                .figure("12", "employees").only();

        assertThat(hurt).doesNotContainKey("of");
    }

    @Test
    void inAnArticleWithoutACompanyProfitHasNoOwner() {
        var nobody = Labelled.german("", "Der Gewinn stieg auf 30 Euro, sagte Anna Petersen.").unit("EUR")
                .figure("30 Euro", "Gewinn").only();

        assertThat(nobody).doesNotContainKey("of");
    }

    @Test
    void aPersonIsNoCompany() {
        var nobody = Labelled.english("", "Mary Stenfeld lost. Stenfeld reported a profit of $30.").unit("USD")
                .figure("$30", "profit").only();

        assertThat(nobody).doesNotContainKey("of");
    }
}
