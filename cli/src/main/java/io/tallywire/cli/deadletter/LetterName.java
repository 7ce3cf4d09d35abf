package io.tallywire.cli.deadletter;

import io.tallywire.cli.Failure;
import io.tallywire.cli.system.Service;

/** What a dead letter is called on the command line: {@code articles/17}, where it came from and its number there. */
record LetterName(Origin origin, long number) {
    /** The topics from which letters come, each kept by the service that reads it. */
    enum Origin {
        ARTICLES("articles", Service.CLAIMS),
        CLAIMS("claims", Service.ALERTS);

        private final String topic;
        private final Service owner;

        Origin(String topic, Service owner) {
            this.topic = topic;
            this.owner = owner;
        }

        String topic() {
            return topic;
        }

        Service owner() {
            return owner;
        }
    }

    /** @throws Failure if the text names no letter */
    static LetterName parse(String text) {
        int slash = text.indexOf('/');
        for (Origin origin : Origin.values()) {
            if (slash > 0 && origin.topic.equals(text.substring(0, slash))) {
                return new LetterName(origin, number(text, text.substring(slash + 1)));
            }
        }
        throw noName(text);
    }

    private static long number(String text, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw noName(text);
        }
    }

    private static Failure noName(String text) {
        return new Failure(text + " names no dead letter; './tallywire dead-letters list' shows names such as articles/17");
    }

    String path() {
        return "/dead-letters/" + number;
    }

    @Override
    public String toString() {
        return origin.topic + "/" + number;
    }
}
