package io.tallywire.claims.extraction;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Article;
import io.tallywire.figures.Figure;
import io.tallywire.figures.FigureExtractor;
import io.tallywire.rest.access.Roles;

@RolesAllowed(Roles.READER)
@Path("/extractions")
@Tag(name = "Extractions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtractionResource {
    private static final int LONGEST_TEXT = 1 << 20;

    private final FigureExtractor extractor;

    public ExtractionResource(FigureExtractor extractor) {
        this.extractor = extractor;
    }

    /** A text to read; only the text is needed. */
    public record Extraction(@NotBlank @Size(max = LONGEST_TEXT) String text, @Nullable String title, @Nullable String language,
            @Nullable Instant publishedAt, @Nullable String publisher) {
    }

    /** What was found in it, in order of the text. */
    public record Extracted(List<Figure> figures) {
    }

    @POST
    @Operation(summary = "The figures of a text; nothing is stored")
    public Extracted extract(@Valid @NotNull Extraction extraction) {
        return new Extracted(extractor.extract(new Article(extraction.text(), extraction.title(), extraction.language(),
                extraction.publishedAt(), extraction.publisher())));
    }
}
