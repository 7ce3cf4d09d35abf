package io.tallywire.rest.matcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatcherFuzzTest {
    private static final String LONG_VALUE = "a".repeat(50_000) + "!";

    @Provide
    Arbitrary<String> nearlyAMatcher() {
        return Arbitraries.of("a", "label", "=", "=~", "!=", "!~", "\"", "\\", "(", ")", "(?:", "*", "+", "?", "{2}", "{1000}",
                "{,3}", "[", "]", "[^", "\\pL", "\\Q", "|", ".", "^", "$", "\u0000", "\uD800", "\uD83C\uDF0A", " ")
                .list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void anyTextIsAMatcherOrIsExplained(@ForAll("nearlyAMatcher") String text) {
        matchOrExplain(text);
        matchOrExplain("a=~\"" + text + "\"");
    }

    @Property
    void anyTextAtAllIsAMatcherOrIsExplained(@ForAll String text) {
        matchOrExplain(text);
    }

    @ParameterizedTest
    @Timeout(value = 5, unit = SECONDS)
    @ValueSource(strings = { "(a+)+b", "(a*)*b", "(a|aa)+b", "(.*a){20}b", "(a?){200}a{200}b" })
    void expressionsThatOtherEnginesNeverFinishAreMatchedInLinearTime(String expression) {
        assertThat(LabelMatcher.parse("a=~\"" + expression + "\"").accepts(LONG_VALUE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "(a{100}){100}", "((a{30}){30}){30}", "(a{1000}){1000}",
            "[a-zäöü]{900}[a-zäöü]{900}.{900}.{900}.{900}.{900}" })
    void expressionsWithTooManyStepsAreRefused(String expression) {
        assertThatThrownBy(() -> LabelMatcher.parse("a=~\"" + expression + "\"")).isInstanceOf(MatcherSyntaxException.class);
    }

    private static void matchOrExplain(String text) {
        try {
            LabelMatcher matcher = LabelMatcher.parse(text);
            matcher.matches(Map.of(matcher.label(), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"));
        } catch (MatcherSyntaxException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
