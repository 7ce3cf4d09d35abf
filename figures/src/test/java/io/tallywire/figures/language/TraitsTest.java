package io.tallywire.figures.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.tallywire.figures.language.Traits.Trait;

class TraitsTest {
    @Test
    void aLanguageHasTheTraitsOfItsFile() {
        Traits german = Traits.of("de");

        assertThat(german.has(Trait.NOUNS_CAPITALISED)).isTrue();
        assertThat(german.has(Trait.HALF_IS_SHARE)).isFalse();
        assertThat(german.nameEndings()).containsExactly("s");
    }

    @Test
    void aPluralIsToldByItsEndingAndNeedsMoreThanThat() {
        Traits english = Traits.of("en");

        assertThat(english.isPlural("houses")).isTrue();
        assertThat(english.isPlural("women")).isTrue();
        assertThat(english.isPlural("house")).isFalse();
        assertThat(english.isPlural("s")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aLanguageWithoutAFileHasNoTraits(Trait trait) {
        assertThat(Traits.of("xx").has(trait)).isFalse();
    }
}
