package io.tallywire.ingest.refusal;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem document (RFC 9457). */
@Schema(description = "Why the request was refused (RFC 9457)")
public record Problem(
        @Schema(examples = "Invalid article") String title,
        @Schema(examples = "400") int status,
        @Schema(description = "what to change", examples = "`publisher` must not be blank.") String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "one entry for each field that must be changed") List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
