package io.tallywire.claims.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which part of a claim is wrong. */
public enum FlagReason {
    /** The text states no figure there. */
    NOT_A_FIGURE,
    VALUE,
    UNIT,
    /** The counted noun. */
    COUNTED,
    SOURCE,
    ROLE,
    /** It is no estimate of what its series is about. */
    SERIES,
    OTHER;

    /** As clients and the store write it: {@code not-a-figure}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(FlagReason::code).toList();
    }

    /** @throws IllegalArgumentException if it is no reason's code */
    static FlagReason of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason for a flag: " + code));
    }
}
