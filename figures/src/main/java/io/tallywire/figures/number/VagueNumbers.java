package io.tallywire.figures.number;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.number.Morpheme.Kind;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atoms;

/** Reads plurals that state at least a power of ten: "Hunderte", "tens of thousands", "mehrere Dutzend", "a few hundred". */
final class VagueNumbers {
    private final NumberWords words;

    VagueNumbers(NumberWords words) {
        this.words = words;
    }

    /** From "several" or a vague plural on. */
    @Nullable
    NumberPhrase read(Atoms atoms, int index) {
        Morpheme word = words.word(atoms.at(index).lower());
        if (word == null) {
            return null;
        }
        boolean several = word.kind() == Kind.SEVERAL;
        return product(atoms, index, several ? index + 1 : index, several);
    }

    /** A dozen or a large scale without a number before it: vague in the plural. */
    @Nullable
    NumberPhrase bare(Atoms atoms, int index) {
        return words.isPlural(atoms.at(index).lower()) ? product(atoms, index, index, false) : null;
    }

    private @Nullable NumberPhrase product(Atoms atoms, int first, int from, boolean several) {
        BigDecimal product = BigDecimal.ONE;
        int end = from;
        int factors = 0;
        while (factors < 3) {
            int at = end;
            Morpheme word = words.word(atoms.near(first, at).lower());
            if (word != null && word.kind() == Kind.OF && (factors > 0 || several)) {
                at++;
                word = words.word(atoms.near(first, at).lower());
            }
            if (word == null || !isPower(word.kind())) {
                break;
            }
            product = product.multiply(word.value());
            end = at + 1;
            factors++;
        }
        if (factors == 0 || product.compareTo(BigDecimal.TEN) <= 0) {
            return null;
        }
        return new NumberPhrase(first, end, product, product, Shape.VAGUE, false, "");
    }

    private static boolean isPower(Kind kind) {
        return kind == Kind.HUNDRED || kind == Kind.SCALE || kind == Kind.DOZEN || kind == Kind.VAGUE;
    }
}
