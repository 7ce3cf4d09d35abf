package io.tallywire.alerts.alert;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.field.Fields;

/**
 * Who acknowledges an alert.
 *
 * @param by as they call themselves
 */
record Acknowledger(String by, @Nullable String note) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with what to change */
    static Acknowledger read(@Nullable String json) {
        Fields fields = Fields.of(json, "Invalid acknowledgement",
                "{\"by\": \"night desk\", \"note\": \"called the ministry\"}");
        fields.onlyKnown(Set.of("by", "note"));
        String by = fields.text("by", LONGEST_NAME);
        String note = fields.text("note", LONGEST_NOTE);
        if (by == null) {
            fields.missing("by");
        }
        fields.check();
        return new Acknowledger(by == null ? "" : by, note);
    }
}
