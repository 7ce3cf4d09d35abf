package io.tallywire.rest.matcher;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.google.re2j.Pattern;

/**
 * One condition on a label, as in Prometheus: {@code counted="fatality"}, {@code place!="RU"}, {@code cause=~"flood|storm"},
 * {@code of!~"K.*"}.
 * Regular expressions are RE2's, which match in linear time, and cover the whole value. A label that is not there has the empty
 * value.
 */
public record LabelMatcher(String label, Operator operator, String value, @Nullable Pattern pattern) {
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        MATCHES_NOT("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public boolean isNegative() {
            return this == NOT_EQUAL || this == MATCHES_NOT;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** @throws MatcherSyntaxException if the text is no matcher, with what to write instead */
    public static LabelMatcher parse(String text) {
        return MatcherParser.parse(text);
    }

    public boolean matches(Map<String, String> labels) {
        return accepts(labels.getOrDefault(label, ""));
    }

    /** Whether a value of the label fulfils the condition. */
    public boolean accepts(String actual) {
        boolean same = pattern == null ? actual.equals(value) : pattern.matches(actual);
        return same != operator.isNegative();
    }

    @Override
    public String toString() {
        return label + operator + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
