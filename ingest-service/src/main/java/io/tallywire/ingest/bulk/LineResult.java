package io.tallywire.ingest.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.tallywire.ingest.refusal.Problem;
import io.tallywire.ingest.refusal.Refused;

/** What became of one line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one line")
public record LineResult(
        @Schema(description = "counted from 1, empty lines included", examples = "1") long line,
        @Schema(description = "of the article, where it was taken", examples = "flood-17") @Nullable String id,
        @Schema(description = "202 where it was taken, else the status it would have had alone", examples = "202") int status,
        @Nullable Problem problem) {
    static LineResult accepted(long line, String id) {
        return new LineResult(line, id, 202, null);
    }

    static LineResult refused(long line, Refused refused) {
        return new LineResult(line, null, refused.reason().status(), refused.problem());
    }
}
