package io.tallywire.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
    @ParameterizedTest
    @CsvSource({ "publisher, publisher", "reader, reader", "editor, editor reader", "operator, operator reader",
            "publisher operator, operator publisher reader", "cleaner, cleaner" })
    void whatARoleBringsWithIt(String carried, String granted) {
        assertThat(Roles.granted(Arrays.asList(carried.split(" ")))).containsExactly(granted.split(" "));
    }

    @Test
    void aRefusalNamesTheRoleThatIsWantedAndThoseThatAreThere() {
        assertThat(Refusals.missingRole(List.of("editor"), Roles.granted(List.of("operator"))).getDetail())
                .contains("takes the role `editor`", "carries `reader`, `operator`");
        assertThat(Refusals.missingRole(List.of("editor"), Roles.granted(List.of("cleaner"))).getDetail())
                .contains("carries none that counts here");
    }
}
