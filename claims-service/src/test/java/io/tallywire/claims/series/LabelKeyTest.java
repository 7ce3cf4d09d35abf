package io.tallywire.claims.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class LabelKeyTest {
    @Test
    void aPlaceIsOneWithAndWithoutItsCountry() {
        assertThat(key("XK/Altstadt")).isEqualTo(key("Altstadt")).isNotEqualTo(key("Neustadt"));
    }

    @Test
    void aCountryIsNotAPlaceInIt() {
        assertThat(key("XK")).isNotEqualTo(key("XK/Altstadt")).isNotEqualTo(key("AL"));
    }

    @Test
    void noOtherLabelLosesWhatStandsBeforeASlash() {
        assertThat(LabelKey.of(Map.of("unit", "km/h"))).isNotEqualTo(LabelKey.of(Map.of("unit", "h")));
    }

    @Test
    void theOrderOfLabelsDoesNotMatter() {
        assertThat(LabelKey.of(Map.of("unit", "1", "place", "A/B", "of", "KP"))).extracting(LabelKey::text)
                .isEqualTo("of=KP\nplace=B\nunit=1");
    }

    @Test
    void thePlaceWithItsCountryTellsMore() {
        assertThat(tellsMore("XK/Altstadt", "Altstadt")).isTrue();
        assertThat(tellsMore("Altstadt", "XK/Altstadt")).isFalse();
        assertThat(tellsMore("AL/Altstadt", "XK/Altstadt")).isTrue();
        assertThat(tellsMore("XK/Altstadt", "XK/Altstadt")).isFalse();
        assertThat(tellsMore("XK", "XK")).isFalse();
    }

    private static LabelKey key(String place) {
        return LabelKey.of(Map.of("counted", "fatality", "place", place));
    }

    private static boolean tellsMore(String place, String than) {
        return LabelKey.tellsMore(Map.of("place", place), Map.of("place", than));
    }
}
