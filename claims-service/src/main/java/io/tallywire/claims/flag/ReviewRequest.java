package io.tallywire.claims.flag;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.field.Fields;

/** Who has reviewed a flag. */
record ReviewRequest(@Schema(description = "as they call themselves") String by) {
    private static final int LONGEST_NAME = 200;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with what to change */
    static ReviewRequest read(@Nullable String json) {
        Fields fields = Fields.of(json, "Invalid review", "{\"by\": \"Ada\"}");
        fields.onlyKnown(Set.of("by"));
        String by = fields.text("by", LONGEST_NAME);
        if (by == null) {
            fields.missing("by");
        }
        fields.check();
        return new ReviewRequest(by == null ? "" : by);
    }
}
