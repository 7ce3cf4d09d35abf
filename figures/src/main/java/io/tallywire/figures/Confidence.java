package io.tallywire.figures;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.quantity.Quantity;

/** How sure the engine is of a figure: less where the number is a word that has other uses, or counts nothing that is named. */
final class Confidence {
    private static final double NAMED = 0.95;
    private static final double DISTANT = 0.85;
    private static final double NOTHING = 0.6;
    private static final double BARE = 0.9;
    private static final int NEAR = 80;

    private Confidence() {
    }

    static double of(Quantity quantity, @Nullable Counted counted) {
        boolean bare = quantity.unit().equals("1") && quantity.hedge() == Hedge.EXACT;
        double noun = counted == null ? NOTHING : Math.abs(counted.start() - quantity.end()) < NEAR ? NAMED : DISTANT;
        return Math.round((bare ? noun * BARE : noun) * 100) / 100.0;
    }
}
