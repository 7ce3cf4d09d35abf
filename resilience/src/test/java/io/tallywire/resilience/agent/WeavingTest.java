package io.tallywire.resilience.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class WeavingTest {
    private static final String CLOCK_READER = "io/tallywire/localstack/process/ServerProcess";

    @Test
    void aClassThatAsksForTheTimeAsksTheHooksInstead() throws IOException {
        byte[] woven = Weaving.weave(CLOCK_READER, bytes(CLOCK_READER), getClass().getClassLoader());

        assertThat(new String(Objects.requireNonNull(woven), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("io/tallywire/resilience/agent/Hooks");
    }

    @Test
    void aClassWithoutAPlaceForAHookStaysAsItIs() throws IOException {
        String name = "io/tallywire/localstack/process/StopSignal";

        assertThat(Weaving.weave(name, bytes(name), getClass().getClassLoader())).isNull();
    }

    @Test
    void theJdkAndTheAgentAreLeftAlone() {
        assertThat(Weaving.concerns("java/lang/String")).isFalse();
        assertThat(Weaving.concerns("io/tallywire/resilience/agent/Hooks")).isFalse();
        assertThat(Weaving.concerns("io/tallywire/messaging/outbox/OutboxSender")).isTrue();
    }

    @Test
    void nothingCrashesThatIsNotArmed() {
        Hooks.reached(CrashPoint.BATCH_READ.name());

        assertThat(Hooks.currentTimeMillis()).isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(2000L));
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/" + name + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
