package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Modality;

/** Whether a figure is told of as it is, or as it is planned and expected. What is denied belongs with what it denies. */
final class Outlook {
    static final String REPORTED = "reported";
    static final String PROJECTED = "projected";

    private Outlook() {
    }

    static String of(Figure figure) {
        return figure.modality() == Modality.PROJECTED ? PROJECTED : REPORTED;
    }

    /** The drafts, denied ones with the outlook of what they deny, by the other figures of the same thing. */
    static List<Draft> settled(List<Draft> drafts) {
        if (drafts.stream().noneMatch(Outlook::isDenied)) {
            return drafts;
        }
        Map<Likeness, Integer> leaning = new HashMap<>();
        for (Draft draft : drafts) {
            if (!isDenied(draft)) {
                leaning.merge(Likeness.of(draft), draft.outlook().equals(PROJECTED) ? 1 : -1, Integer::sum);
            }
        }
        return drafts.stream().map(draft -> isDenied(draft) && leaning.getOrDefault(Likeness.of(draft), 0) > 0
                ? draft.withOutlook(PROJECTED)
                : draft).toList();
    }

    private static boolean isDenied(Draft draft) {
        return draft.figure().modality() == Modality.DENIED;
    }
}
