package io.tallywire.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {
    @ParameterizedTest
    @CsvSource({ "off, false, true", "off, true, true", "on, true, true", "on, false, false", ", true, true", ", false, false",
            "OFF, true, false", "false, true, false", "none, false, false" })
    void theServiceStartsOnlyWhereSomebodySaidWhoMayComeIn(String said, boolean providerNamed, boolean starts) {
        assertThat(StartCheck.refusal(Optional.ofNullable(said), providerNamed).isEmpty()).isEqualTo(starts);
    }

    @Test
    void theProviderIsAskedForByItsVariable() {
        assertThat(StartCheck.refusal(Optional.empty(), false).orElse("")).contains("QUARKUS_OIDC_AUTH_SERVER_URL",
                "TALLYWIRE_SECURITY=off");
    }
}
