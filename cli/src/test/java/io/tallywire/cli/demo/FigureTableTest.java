package io.tallywire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.cli.Json;

class FigureTableTest {
    @Test
    void figuresStandInTheOrderOfTheText() throws IOException {
        var second = Json.MAPPER.readTree("""
                {"start": 50, "lower": 10, "upper": 20.5, "hedge": "range", "unit": "km/h", "counted": null, "source": null,
                 "time": {"from": "2025-03-01", "to": "2025-03-31"}, "modality": "asserted"}""");
        var first = Json.MAPPER.readTree("""
                {"start": 5, "lower": null, "upper": 30000, "hedge": "at-most", "unit": "1", "counted": {"text": "boats"},
                 "source": {"name": "Ada"}, "time": null, "modality": "projected"}""");

        assertThat(FigureTable.of(List.of(second, first))).isEqualTo("""
                  VALUE       HEDGE    UNIT  COUNTED  SOURCE  TIME                      MODALITY
                  ≤ 30,000    at-most  1     boats    Ada     –                         projected
                  10 to 20.5  range    km/h  –        –       2025-03-01 to 2025-03-31  asserted
                """);
    }

    @Test
    void anArticleWithoutFiguresSaysSo() {
        assertThat(FigureTable.of(List.of())).contains("no figures");
    }

    @Test
    void theStoryNamesTheAlertsThatMustCome() {
        assertThat(Sample.story()).hasSizeGreaterThanOrEqualTo(5)
                .anySatisfy(sample -> assertThat(sample.alerts()).contains("stated-change"))
                .allSatisfy(sample -> assertThat(sample.article().path("text").asText()).isNotBlank());
    }
}
