package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IntervalTest {
    @Property
    void aPointHasBothEnds(@ForAll BigDecimal number) {
        assertThat(Interval.point(number).isPoint()).isTrue();
    }

    @Example
    void anIntervalWithoutEndsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(null, null))
                .withMessageContaining("at least one end");
    }

    @Example
    void endsInTheWrongOrderAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(BigDecimal.TWO, BigDecimal.ONE));
    }
}
