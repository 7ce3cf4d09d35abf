package io.tallywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class TallywireTest {
    private final StringWriter errors = new StringWriter();

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors).asString().contains("demo", "up", "down", "extract");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(run("strat")).isEqualTo(2);
        assertThat(errors).asString().contains("strat");
    }

    @Test
    void postingNothingIsAWrongUse() {
        assertThat(run("post")).isEqualTo(2);
        assertThat(errors).asString().contains("FILE");
    }

    @Test
    void deadLettersWantToKnowWhatToDo() {
        assertThat(run("dead-letters")).isEqualTo(2);
        assertThat(errors).asString().contains("list, show or replay");
    }

    @Test
    void replayingWantsNamesOrAll() {
        assertThat(run("dead-letters", "replay")).isEqualTo(2);
        assertThat(run("dead-letters", "replay", "--all", "articles/1")).isEqualTo(2);
        assertThat(errors).asString().contains("or say --all");
    }

    @Test
    void aNameOfNoLetterIsTold() {
        assertThat(run("dead-letters", "show", "alerts/x")).isEqualTo(1);
        assertThat(errors).asString().contains("alerts/x names no dead letter").hasLineCount(1);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("down", "--wype")).isEqualTo(2);
        assertThat(errors).asString().contains("--wype");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        assertThat(run("post", "not-there.json")).isEqualTo(1);
        assertThat(errors).asString().startsWith("tallywire: cannot read not-there.json").hasLineCount(1);
    }

    private int run(String... arguments) {
        return Tallywire.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
    }
}
