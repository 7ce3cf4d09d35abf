package io.tallywire.rest.matcher;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import io.tallywire.rest.matcher.LabelMatcher.Operator;

/** Reads {@code name="value"}; quotes may be left out where the value has none inside. */
final class MatcherParser {
    private static final int LONGEST = 1000;
    private static final int LARGEST_PROGRAM = 5000;
    private static final String EXAMPLE = ", for example counted=\"fatality\" or place=~\"AT.*\"";

    private MatcherParser() {
    }

    static LabelMatcher parse(String text) {
        if (text.length() > LONGEST) {
            throw new MatcherSyntaxException("a matcher may have up to " + LONGEST + " characters");
        }
        int end = 0;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        if (end == 0) {
            throw new MatcherSyntaxException("a matcher begins with the name of a label" + EXAMPLE);
        }
        Operator operator = operatorAt(text, end);
        String value = unquoted(text.substring(end + operator.toString().length()));
        return new LabelMatcher(text.substring(0, end), operator, value, switch (operator) {
            case EQUAL, NOT_EQUAL -> null;
            case MATCHES, MATCHES_NOT -> compile(value);
        });
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Operator operatorAt(String text, int at) {
        for (Operator operator : new Operator[] { Operator.MATCHES, Operator.MATCHES_NOT, Operator.NOT_EQUAL,
                Operator.EQUAL }) {
            if (text.startsWith(operator.toString(), at)) {
                return operator;
            }
        }
        throw new MatcherSyntaxException("after the label's name comes =, !=, =~ or !~" + EXAMPLE);
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            if (value.indexOf('"') >= 0) {
                throw new MatcherSyntaxException("the value's opening quotation mark is missing" + EXAMPLE);
            }
            return value;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                plain.append(value.charAt(++i));
            } else if (c == '"' && i == value.length() - 1) {
                return plain.toString();
            } else if (c == '"') {
                throw new MatcherSyntaxException("nothing may follow the value's closing quotation mark" + EXAMPLE);
            } else {
                plain.append(c);
            }
        }
        throw new MatcherSyntaxException("the value's closing quotation mark is missing" + EXAMPLE);
    }

    private static Pattern compile(String value) {
        try {
            Pattern pattern = Pattern.compile(value);
            if (pattern.programSize() <= LARGEST_PROGRAM) {
                return pattern;
            }
            throw new MatcherSyntaxException("'" + value + "' takes too long to match; repeat less, up to " + LARGEST_PROGRAM
                    + " steps in all");
        } catch (PatternSyntaxException e) {
            throw new MatcherSyntaxException("'" + value + "' is no regular expression of RE2: " + e.getDescription());
        }
    }
}
