package io.tallywire.figures.counted;

import io.tallywire.figures.Role;

/** Figures that stand together and share their noun: the ends of a change, a part and its whole. */
final class Pairs {
    private Pairs() {
    }

    static boolean match(Role one, Role other) {
        return one == Role.FROM && other == Role.TO || one == Role.TO && other == Role.FROM
                || one == Role.PART && other == Role.WHOLE || one == Role.WHOLE && other == Role.PART;
    }
}
