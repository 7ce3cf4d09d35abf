package io.tallywire.figures.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordClassesTest {
    @ParameterizedTest
    @EnumSource(WordClass.class)
    void eachClassHasAPlaceOfItsOwn(WordClass wordClass) {
        WordClasses alone = WordClasses.of(wordClass);

        assertThat(Arrays.stream(WordClass.values()).filter(alone::has)).containsExactly(wordClass);
    }
}
