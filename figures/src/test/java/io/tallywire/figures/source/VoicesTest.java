package io.tallywire.figures.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
    @ParameterizedTest
    @ValueSource(strings = { "Finanzministerium|finance ministry", "Norwegischen Wetterdienstes|Norwegischem Wetterdienst",
            "griechische Küstenwache|Greek coast guard", "coast guard|griechischen Küstenwache",
            "Reederei Sundlinie AG|Sundlinie",
            "Danish ferry operator Sundlinie|Reederei Sundlinie AG", "Olena Bondartschuk|Olena Bondarchuk",
            "Verband der Fährleute (VdF)|VdF", "Weltgesundheitsorganisation|WHO", "IWF|International Monetary Fund",
            "polnische Regierung|Warsaw", "Ärztin Mia Lund|Mia Lund", "Lund|Mia Lund", "Sprecherin von Sundlinie|Sundlinie",
            "Rotes Kreuz|Red Cross", "Kärntner Polizei|police in Carinthia", "Landespolizeidirektion|Carinthian state police" })
    void aSourceIsKnownByItsOtherNames(String names) {
        assertThat(new HashSet<>(Voices.of(Arrays.asList(names.split("\\|"))).values())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Finanzministerium|Innenministerium", "Institut Lotse|Institut Kompass", "Mia Lund|Jan Lund",
            "polnische Polizei|Czech police", "Feuerwehr|Polizei", "Gewerkschaft|Arbeitgeber",
            "Norwegen|norwegischer Wetterdienst",
            "Mia Lund|Polizei", "ein Augenzeuge|ein Nachbar" })
    void differentSourcesStayApart(String names) {
        assertThat(new HashSet<>(Voices.of(Arrays.asList(names.split("\\|"))).values())).hasSize(2);
    }

    @Test
    void aNameThatFitsTwoStandsForNeither() {
        var voices = Voices.of(List.of("Lund", "Mia Lund", "Jan Lund"));

        assertThat(voices.get("Lund")).isEqualTo("Lund");
    }

    @Test
    void theOrderOfTheNamesMakesNoDifference() {
        List<String> names = new ArrayList<>(List.of("Polizei", "police", "Kärntner Polizei", "Mia Lund", "Lund", "Sundlinie",
                "Reederei Sundlinie AG", "Feuerwehr", "fire brigade", "Jan Lund"));
        var voices = Voices.of(names);
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(names, random);
            assertThat(Voices.of(names)).isEqualTo(voices);
        }
    }
}
