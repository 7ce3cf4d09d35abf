package io.tallywire.console.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.console.Service;

class LocationsTest {
    private final Locations locations = new Locations(new Service("claims", URI.create("http://claims:8082")));

    @ParameterizedTest
    @CsvSource({ "http://claims:8082/series/1?a=%20, /api/claims/series/1?a=%20", "/series/1, /api/claims/series/1",
            "https://elsewhere.example/series/1, https://elsewhere.example/series/1",
            "//elsewhere.example/x, //elsewhere.example/x",
            "mailto:a@b.example, mailto:a@b.example", "series/1, series/1", "http://claims:8082/a b, http://claims:8082/a b" })
    void whatAServiceCallsItsOwnIsFoundBehindItsPrefix(String told, String seen) {
        assertThat(locations.here(told)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({ "/api/claims/series/a%2Fb?x=%20, /series/a%2Fb?x=%20", "/api/claims/, /" })
    void aServiceIsAskedWithoutThePrefix(String asked, String there) {
        assertThat(locations.there(asked)).isEqualTo(there);
    }
}
