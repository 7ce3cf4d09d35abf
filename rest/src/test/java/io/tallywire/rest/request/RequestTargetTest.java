package io.tallywire.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(strings = { "/a%00b", "/a%0d%0aSet-Cookie:x", "/a?q=%1b[2J", "/a?q=%C2%85", "/a?q=%E2%80%A8", "/%zz", "/%4",
            "/a?q=%ff", "/a?q=%ED%A0%80", "/a?q=%C0%80", "/ä" })
    void whatNobodyNeedsIsTurnedAway(String target) {
        assertThat(RequestTarget.fault(target)).startsWith("Path and query must");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/claims?source=M%C3%BCller&match=of%3D%22K%22", "/a?q=a+b&&=", "/articles/%F0%9F%8C%8A",
            "/a?q=%E2%80%AE" })
    void whatIsEncodedIsTaken(String target) {
        assertThat(RequestTarget.fault(target)).isNull();
    }

    @Property
    void everyTextWithoutControlCharactersCanBeEncoded(@ForAll @CharRange(from = '\u00A0', to = '\u1FFF') String text) {
        assertThat(RequestTarget.fault("/a?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).isNull();
    }

    @Property(tries = 5000)
    void nothingThrows(@ForAll @CharRange(from = '\u0020', to = '\u00FF') String text) {
        String fault = RequestTarget.fault(text);

        assertThat(fault == null || fault.startsWith("Path and query must")).isTrue();
    }
}
