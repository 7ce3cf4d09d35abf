package io.tallywire.alerts.silence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.events.Alert;
import io.tallywire.rest.matcher.LabelMatcher;

/** The silences of one moment. */
public final class SilencesInForce {
    public static final SilencesInForce NONE = new SilencesInForce(List.of());

    /** The label under which matchers find the rule of an alert. */
    private static final String RULE = "rule";

    private final List<One> silences;

    private record One(String id, List<LabelMatcher> matchers) {
    }

    private SilencesInForce(List<One> silences) {
        this.silences = silences;
    }

    static SilencesInForce of(List<Silence> silences) {
        return new SilencesInForce(silences.stream()
                .map(silence -> new One(silence.id(), silence.match().stream().map(LabelMatcher::parse).toList())).toList());
    }

    /** The alert with the ids of those that match it, in the order in which they were made. */
    public Alert mark(Alert alert) {
        if (silences.isEmpty() && !alert.silenced()) {
            return alert;
        }
        Map<String, String> labels = new HashMap<>(alert.labels());
        labels.put(RULE, alert.ruleId());
        return alert.silencedBy(silences.stream()
                .filter(silence -> silence.matchers().stream().allMatch(matcher -> matcher.matches(labels))).map(One::id)
                .toList());
    }
}
