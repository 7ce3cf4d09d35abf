package io.tallywire.cli.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.cli.Failure;
import io.tallywire.cli.system.Service;

class LetterNameTest {
    @Test
    void aLetterBelongsToTheServiceThatReadsItsTopic() {
        assertThat(LetterName.parse("articles/17").origin().owner()).isEqualTo(Service.CLAIMS);
        assertThat(LetterName.parse("claims/3").origin().owner()).isEqualTo(Service.ALERTS);
        assertThat(LetterName.parse("claims/3")).hasToString("claims/3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "17", "articles", "articles/", "articles/x", "/17", "alerts/17", "articles/17/x" })
    void whatNamesNoLetterIsTold(String name) {
        assertThatThrownBy(() -> LetterName.parse(name)).isInstanceOf(Failure.class)
                .hasMessageContaining("names no dead letter");
    }
}
