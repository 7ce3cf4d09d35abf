package io.tallywire.supplychain;

import java.util.List;
import java.util.regex.Pattern;

/** Which licences may stand beside ours. */
final class LicenceRule {
    private static final Pattern COPYLEFT = Pattern
            .compile("(?i)\\b[AL]?GPL|\\bGNU\\b|affero|general public license|/licenses/[al]?gpl");

    private LicenceRule() {
    }

    /** Whether there is one among them that asks nothing of what it is used in: of several one may choose. None is too few. */
    static boolean allows(List<String> licences) {
        return licences.stream().anyMatch(licence -> !COPYLEFT.matcher(licence).find());
    }
}
