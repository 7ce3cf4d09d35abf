package io.tallywire.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.resteasy.problem.HttpProblem;

class PageTest {
    @Test
    void theNextPageBeginsAfterTheLastItemOfThisOne() {
        Page<Long> page = Page.of(List.of(7L, 8L, 9L), 2, Long::longValue);

        assertThat(page.items()).containsExactly(7L, 8L);
        assertThat(Cursor.position(page.next(), 0)).isEqualTo(8);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of(7L, 8L), 2, Long::longValue).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "AAAA", "'; drop table claim; --", "////////////" })
    void aForgedCursorIsABadRequest(String cursor) {
        assertThatThrownBy(() -> Cursor.position(cursor, 0)).isInstanceOfSatisfying(HttpProblem.class,
                problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}
