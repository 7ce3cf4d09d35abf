package io.tallywire.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;

class CursorFuzzTest {
    @Property
    void aCursorComesBackAsItWasGiven(@ForAll long position) {
        assertThat(Cursor.position(Cursor.after(position), 7)).isEqualTo(position);
    }

    @Property(tries = 3000)
    void anyTextIsACursorOrAnsweredWith400(@ForAll String text) {
        read(text);
    }

    @Property(tries = 3000)
    void whatLooksLikeACursorIsOneOrAnsweredWith400(@ForAll @NotEmpty @AlphaChars String text) {
        read(text);
    }

    private static void read(String text) {
        try {
            Cursor.position(text, 0);
        } catch (HttpProblem e) {
            assertThat(e.getStatusCode()).isEqualTo(400);
        }
    }
}
