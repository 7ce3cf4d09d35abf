package io.tallywire.figures.time;

import io.tallywire.figures.text.Atom;

/** Small numbers of dates. */
final class Digits {
    private Digits() {
    }

    /** The value of an atom of one to four digits; -1 for any other. */
    static int of(Atom atom) {
        String text = atom.text();
        if (!atom.isNumber() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    static boolean isDay(int value) {
        return value >= 1 && value <= 31;
    }

    static boolean isYear(Atom atom) {
        int value = of(atom);
        return atom.text().length() == 4 && value >= 1500 && value <= 2199;
    }
}
