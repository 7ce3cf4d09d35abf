package io.tallywire.claims.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateCsvTest {
    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1+1", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "-", "\t=1+1", "\r=1" })
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(EstimateCsv.cell(cell).replace("\"", "")).startsWith("'" + cell.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-12", "-12.5", "40", "Polizei", "a-b", "" })
    void numbersAndNamesStandAsTheyAre(String cell) {
        assertThat(EstimateCsv.cell(cell)).isEqualTo(cell);
    }
}
