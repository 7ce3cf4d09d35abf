package io.tallywire.figures.place;

/** What is known of the words of a language, in lower case, besides the names of places. */
public interface KnownWords {
    /** Takes every word for something else than a place that no list knows. */
    KnownWords ALL = word -> true;

    /** Whether a word is known to be something else than a place. */
    boolean isNoun(String lower);

    /** Whether a word tells of something that happens at a place: "earthquake". */
    default boolean isIncident(String lower) {
        return false;
    }
}
