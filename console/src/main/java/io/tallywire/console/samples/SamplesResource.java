package io.tallywire.console.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.tallywire.samples.SampleStory;

/** The story of the demo, for the page to post it. */
@Path("/api/samples")
@Produces(MediaType.APPLICATION_JSON)
public class SamplesResource {
    private final Samples samples = new Samples(new String(SampleStory.json(), UTF_8));

    @GET
    public Samples samples() {
        return samples;
    }

    /** @param items articles in the order of publication, each with the kinds of alert that come of it */
    public record Samples(@JsonRawValue String items) {
    }
}
