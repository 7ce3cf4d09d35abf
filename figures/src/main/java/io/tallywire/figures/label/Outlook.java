package io.tallywire.figures.label;

import java.util.ArrayList;
import java.util.List;

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
        List<Draft> settled = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean denied = draft.figure().modality() == Modality.DENIED;
            settled.add(denied && mostlyProjected(draft, drafts) ? draft.withOutlook(PROJECTED) : draft);
        }
        return settled;
    }

    private static boolean mostlyProjected(Draft denied, List<Draft> drafts) {
        int projected = 0;
        int reported = 0;
        for (Draft draft : drafts) {
            if (draft.figure().modality() != Modality.DENIED && draft.isOfOneThingWith(denied)) {
                if (draft.outlook().equals(PROJECTED)) {
                    projected++;
                } else {
                    reported++;
                }
            }
        }
        return projected > reported;
    }
}
