package io.tallywire.origins;

/**
 * Whether one text is a copy of another. The limits are measured: docs/decisions/origins.md.
 *
 * <p>
 * Reports made from one form, such as bulletins on earthquakes, have the same words too, but other numbers and other names:
 * they
 * are texts of their own. A copy keeps most of its numbers, or at least its names.
 */
final class CopyRule {
    private static final double LEAST_CONTAINMENT = 0.4;
    private static final double LEAST_SIMILARITY = 0.2;
    /** With fewer numbers, a copy in which one has changed would look like a filled form. */
    private static final int NUMBERS_OF_A_FORM = 3;

    private CopyRule() {
    }

    /** Symmetric, as what follows from it must not depend on which text came first. */
    static boolean isCopy(TextPrint one, TextPrint other) {
        if (one.exact() == other.exact()) {
            return true;
        }
        return one.hasSignature() && other.hasSignature() && one.similarity(other) >= LEAST_SIMILARITY
                && one.containment(other) >= LEAST_CONTAINMENT && !isOtherFillingOfOneForm(one, other);
    }

    private static boolean isOtherFillingOfOneForm(TextPrint one, TextPrint other) {
        int fewer = Math.min(one.numbers(), other.numbers());
        return fewer >= NUMBERS_OF_A_FORM && one.sharedNumbers(other) * 2 < fewer
                && one.sharedNames(other) < Math.min(one.names(), other.names());
    }
}
