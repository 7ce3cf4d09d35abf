package io.tallywire.claims.decision;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send to decide about series. */
final class Requests {
    private static final String LABEL = "[a-z][a-zA-Z0-9_]{0,59}";
    private static final String LABEL_MESSAGE = "must begin with a small letter, as 'place' does, and hold letters, digits and _ only";
    private static final int LONGEST = 200;

    private Requests() {
    }

    record Patch(
            @Schema(description = "labels to set; null removes one, what is not named stays") @Nullable Map<@Pattern(regexp = LABEL, message = LABEL_MESSAGE) String, @Nullable @Size(min = 1, max = LONGEST) String> labels,
            @Schema(description = "what people call it; empty for no name") @Nullable @Size(max = LONGEST) String name,
            @Schema(description = "who decides") @Nullable @Size(max = LONGEST) String by) {
    }

    record Merge(
            @Schema(description = "ids of the series to take in") @NotEmpty @Size(max = 100) List<@NotBlank String> from,
            @Schema(description = "who decides") @Nullable @Size(max = LONGEST) String by) {
    }

    record Split(
            @Schema(description = "ids of claims of this series") @Nullable @Size(max = 1000) List<@NotBlank String> claims,
            @Schema(description = "names of sources: their claims of this series, later ones too") @Nullable @Size(max = 100) List<@NotBlank String> sources,
            @Schema(description = "what to change in the labels of this series; null removes one, what is not named stays") @NotEmpty Map<@Pattern(regexp = LABEL, message = LABEL_MESSAGE) String, @Nullable @Size(min = 1, max = LONGEST) String> labels,
            @Schema(description = "who decides") @Nullable @Size(max = LONGEST) String by) {
        List<String> claimIds() {
            return claims == null ? List.of() : claims.stream().distinct().toList();
        }

        List<String> sourceNames() {
            return sources == null ? List.of() : sources.stream().map(String::strip).distinct().toList();
        }
    }
}
