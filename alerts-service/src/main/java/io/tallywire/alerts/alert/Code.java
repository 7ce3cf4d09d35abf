package io.tallywire.alerts.alert;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.EventJson;

/** The word by which an enum constant is known outside: the one that JSON has. */
public final class Code {
    private Code() {
    }

    public static String of(Enum<?> value) {
        return EventJson.MAPPER.convertValue(value, String.class);
    }

    /** The value that has this word; null if none has. */
    public static <E extends Enum<E>> @Nullable E find(E[] values, String code) {
        return Arrays.stream(values).filter(value -> of(value).equals(code)).findFirst().orElse(null);
    }

    /** All words, as a message names them. */
    public static String list(Enum<?>[] values) {
        return Arrays.stream(values).map(Code::of).collect(Collectors.joining(", "));
    }
}
