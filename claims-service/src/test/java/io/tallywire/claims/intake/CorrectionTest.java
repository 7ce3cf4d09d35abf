package io.tallywire.claims.intake;

import static io.tallywire.claims.FigureSamples.claim;
import static io.tallywire.claims.FigureSamples.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.tallywire.events.Claim;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

class CorrectionTest {
    private static final String PAPER = "Talbote";

    @Test
    void whatIsSaidAgainElsewhereInTheTextIsKept() {
        Figure again = figure(70, "12.0", Role.LEVEL, "Polizei");

        Correction correction = correct(List.of(figure(10, "12", Role.LEVEL, "Polizei")), List.of(again));

        assertThat(correction.kept()).containsValue(again).hasSize(1);
        assertThat(correction.added()).isEmpty();
    }

    static Stream<Figure> otherStatements() {
        return Stream.of(figure(10, "13", Role.LEVEL, "Polizei"), figure(10, "12", Role.TO, "Polizei"),
                figure(10, "12", Role.LEVEL, "Feuerwehr"), figure(10, "12", Role.LEVEL, null),
                figure(10, "12", Role.LEVEL, "Polizei", Map.of("place", "AT/Tal")));
    }

    @ParameterizedTest
    @MethodSource("otherStatements")
    void anotherValueRoleSourceOrLabelIsAnotherClaim(Figure other) {
        Correction correction = correct(List.of(figure(10, "12", Role.LEVEL, "Polizei")), List.of(other));

        assertThat(correction.kept()).isEmpty();
        assertThat(correction.added()).containsExactly(other);
    }

    @Test
    void anotherPublisherMakesOtherClaimsOfThoseThatItVouchesFor() {
        Claim own = claim(figure(10, "12", Role.LEVEL, null), "Bergbote");
        Claim polices = claim(figure(30, "14", Role.LEVEL, "Polizei"), "Bergbote");

        Correction correction = Correction.of(List.of(own, polices), List.of(own.figure(), polices.figure()), PAPER);

        assertThat(correction.kept()).containsOnlyKeys(polices);
    }

    @Test
    void ofTwoThatSayTheSameOneMayGo() {
        List<Figure> twice = List.of(figure(10, "12", Role.LEVEL, null), figure(50, "12", Role.LEVEL, null));

        Correction correction = correct(twice, List.of(figure(80, "12", Role.LEVEL, null)));

        assertThat(correction.kept().keySet()).extracting(Claim::id).containsExactly("claim10");
    }

    @Test
    void theEndOfAChangeThatBeginsElsewhereIsAnotherClaim() {
        Correction correction = correct(List.of(figure(10, "12", Role.FROM, null), figure(20, "40", Role.TO, null)),
                List.of(figure(10, "15", Role.FROM, null), figure(20, "40", Role.TO, null)));

        assertThat(correction.kept()).isEmpty();
        assertThat(correction.added()).hasSize(2);
    }

    private static Correction correct(List<Figure> before, List<Figure> now) {
        return Correction.of(before.stream().map(figure -> claim(figure, PAPER)).toList(), now, PAPER);
    }
}
