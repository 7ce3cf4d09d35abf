package io.tallywire.ingest.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an article that Kafka has. */
@Schema(description = "Kafka has it")
public record Accepted(@Schema(examples = "flood-17") String id) {
}
