package io.tallywire.alerts.alert;

import io.tallywire.events.EventJson;

/** The word by which an enum constant is known outside: the one that JSON has. */
public final class Code {
    private Code() {
    }

    public static String of(Enum<?> value) {
        return EventJson.MAPPER.convertValue(value, String.class);
    }
}
