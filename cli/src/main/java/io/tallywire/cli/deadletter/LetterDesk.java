package io.tallywire.cli.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.deadletter.LetterName.Origin;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.system.Service;

/** The dead letters of all services. */
public final class LetterDesk {
    private final Function<Service, ServiceClient> services;

    public LetterDesk(Function<Service, ServiceClient> services) {
        this.services = services;
    }

    /** Names and reasons, one letter a line. */
    public List<String> list(boolean replayedToo) {
        return letters(replayedToo).stream().map(LetterDesk::line).toList();
    }

    /** The names of those that were not replayed. */
    public List<String> waiting() {
        return letters(false).stream().map(letter -> letter.name().toString()).toList();
    }

    public JsonNode show(String name) {
        LetterName letter = LetterName.parse(name);
        return services.apply(letter.origin().owner()).get(letter.path())
                .orElseThrow(() -> new Failure("there is no dead letter " + letter));
    }

    public void replay(String name) {
        LetterName letter = LetterName.parse(name);
        services.apply(letter.origin().owner()).post(letter.path() + "/replay", new byte[0]);
    }

    private record Named(LetterName name, JsonNode letter) {
    }

    private List<Named> letters(boolean replayedToo) {
        List<Named> letters = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            for (JsonNode letter : services.apply(origin.owner())
                    .items("/dead-letters" + (replayedToo ? "" : "?replayed=false"))) {
                letters.add(new Named(new LetterName(origin, letter.path("id").asLong()), letter));
            }
        }
        return letters;
    }

    private static String line(Named named) {
        JsonNode letter = named.letter();
        int attempts = letter.path("attempts").asInt();
        String replayed = letter.path("replayedAt").isNull() ? "" : ", replayed " + letter.path("replayedAt").asText();
        return String.format("%-14s %s  key %s, %s%s: %s", named.name(), letter.path("setAsideAt").asText(),
                letter.path("key").asText("-"), attempts == 1 ? "tried once" : "tried " + attempts + " times", replayed,
                letter.path("reason").asText());
    }
}
