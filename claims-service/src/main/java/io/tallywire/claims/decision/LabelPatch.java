package io.tallywire.claims.decision;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Changes a set of labels: what is named is set, or removed where it is null; the rest stays. */
final class LabelPatch {
    private static final String UNIT = "unit";

    private LabelPatch() {
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the unit would change: values are not converted by a label */
    static Map<String, String> apply(Map<String, String> labels, Map<String, @Nullable String> patch) {
        Map<String, String> patched = new TreeMap<>(labels);
        patch.forEach((label, value) -> {
            if (value == null) {
                patched.remove(label);
            } else {
                patched.put(label, value.strip());
            }
        });
        if (!Objects.equals(patched.get(UNIT), labels.get(UNIT))) {
            throw Refusal.senseless("The unit stays",
                    "'labels.unit': the values of these claims are in '" + labels.get(UNIT)
                            + "', and another label would not convert them. Leave 'unit' out.");
        }
        return patched;
    }
}
