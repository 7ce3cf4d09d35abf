package io.tallywire.claims.flag;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.tallywire.rest.field.Fields;

/** What a reader says of a claim that is wrong. */
record FlagRequest(FlagReason reason, @Schema(description = "what it should be, in one's own words") @Nullable String note,
        @Schema(description = "who flags it, as they call themselves") @Nullable String by) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with what to change */
    static FlagRequest read(@Nullable String json) {
        Fields fields = Fields.of(json, "Invalid flag", "{\"reason\": \"value\", \"note\": \"it says 12, not 21\"}");
        fields.onlyKnown(Set.of("reason", "note", "by"));
        String reason = fields.text("reason", LONGEST_NAME);
        String note = fields.text("note", LONGEST_NOTE);
        String by = fields.text("by", LONGEST_NAME);
        if (reason == null) {
            fields.missing("reason");
        } else if (!FlagReason.codes().contains(reason)) {
            fields.fault("reason", "must be one of " + String.join(", ", FlagReason.codes()));
        }
        fields.check();
        return new FlagRequest(FlagReason.of(String.valueOf(reason)), note, by);
    }
}
