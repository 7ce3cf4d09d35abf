package io.tallywire.rest.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMatcherTest {
    private static final Map<String, String> FLOOD = Map.of("counted", "fatality", "cause", "flood", "place", "AT/Lavanttal");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            counted="fatality" ; true
            counted="injured" ; false
            counted=fatality ; true
            counted!="injured" ; true
            cause=~"flood|storm" ; true
            cause=~"flo" ; false
            place=~"AT/.*" ; true
            place!~"AT/.*" ; false
            of="" ; true
            of!="KP" ; true
            """)
    void aMatcherSelectsByOneLabel(String matcher, boolean expected) {
        assertThat(LabelMatcher.parse(matcher).matches(FLOOD)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ="x"          | begins with the name
            counted       | comes =, !=, =~ or !~
            counted="x    | closing quotation mark is missing
            counted=x"    | opening quotation mark is missing
            counted="x"y  | nothing may follow
            counted=~"(x" | no regular expression
            """)
    void whatIsNoMatcherIsToldWhatToWrite(String text, String said) {
        assertThatThrownBy(() -> LabelMatcher.parse(text)).isInstanceOf(MatcherSyntaxException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aMatcherIsWrittenAsItIsRead() {
        String text = "counted=\"a\\\"b\\\\c\"";

        assertThat(LabelMatcher.parse(text)).hasToString(text).returns("a\"b\\c", LabelMatcher::value);
    }
}
