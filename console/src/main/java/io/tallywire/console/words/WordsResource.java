package io.tallywire.console.words;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.tallywire.figures.label.LabelWords;

/** The words of the languages of the page for what figures count. */
@Path("/api/words")
@Produces(MediaType.APPLICATION_JSON)
public class WordsResource {
    private static final int DAY = 86_400;

    private final Map<String, SortedMap<String, String>> words = Stream.of("de", "en")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), LabelWords::counted));

    /** Values of the label {@code counted}, each with the word for it. */
    @GET
    @Path("{language}")
    public Response words(@PathParam("language") String language) {
        SortedMap<String, String> found = words.get(language);
        if (found == null) {
            throw new NotFoundException("There are words for 'de' and 'en' only.");
        }
        CacheControl cache = new CacheControl();
        cache.setMaxAge(DAY);
        return Response.ok(found).cacheControl(cache).build();
    }
}
