package io.tallywire.figures;

import java.time.LocalDate;

/** The days that a figure is about, both inclusive. */
public record TimeSpan(LocalDate from, LocalDate to) {
    public TimeSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }
}
