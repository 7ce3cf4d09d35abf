package io.tallywire.figures.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Span;
import io.tallywire.figures.Told;

class StatedChangesTest {
    @Test
    void theEndsOfAChangeArePaired() {
        assertThat(StatedChanges
                .of(Told.of("de", "Die Zahl der Helfer stieg von 50 auf 70, die Zahl der Spender sank von 9 auf 8.")))
                .extracting(change -> change.from().text() + ">" + change.to().text()).containsExactly("50>70", "9>8");
    }

    @Test
    void aValueWithoutAStartIsNoStatedChange() {
        assertThat(StatedChanges.of(Told.of("en", "The death toll rose to 12. The fine is 9 euros."))).isEmpty();
    }

    @Test
    void everyEndGoesToTheNearestStartThatIsLeft() {
        List<Figure> figures = List.of(figure(Role.FROM, 10), figure(Role.TO, 30), figure(Role.FROM, 40), figure(Role.TO, 55),
                figure(Role.TO, 70), figure(Role.FROM, 110));

        assertThat(StatedChanges.of(figures)).extracting(change -> change.from().start() + ">" + change.to().start())
                .containsExactly("40>30", "10>55", "110>70");
    }

    @Test
    void theEarlierOfTwoStartsThatAreAsNearCounts() {
        List<Figure> figures = List.of(figure(Role.FROM, 50), figure(Role.TO, 30), figure(Role.FROM, 10));

        assertThat(StatedChanges.of(figures)).extracting(change -> change.from().start()).containsExactly(10);
    }

    private static Figure figure(Role role, int start) {
        return new Figure(start, start + 1, "7", Interval.point(BigDecimal.valueOf(7)), Hedge.EXACT, "1", role, null,
                Modality.ASSERTED, null, null, Map.of(), new Span(0, 100), 1);
    }
}
