package io.tallywire.rest.text;

import org.jspecify.annotations.Nullable;

/** What no stored string may hold. */
public final class Characters {
    private Characters() {
    }

    /** What the string must be that it is not; null if nothing. */
    public static @Nullable String fault(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                return "must not hold the character U+0000 (at offset " + i + "), which cannot be stored";
            }
            if (Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "must not hold half a surrogate pair (at offset " + i + "): it is no character";
            }
        }
        return null;
    }

    public static long utf8Length(String value) {
        return value.codePoints().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
    }
}
