package io.tallywire.figures.place;

/**
 * A place named in a text.
 *
 * @param origin whether it says where somebody comes from ("from Syria")
 * @param located whether a preposition of place leads up to it
 * @param adjective whether it is an adjective or the name of an inhabitant ("Austrian", "Norweger")
 */
public record PlaceMention(Place place, int firstToken, int endToken, boolean origin, boolean adjective,
        boolean located) {
    /** Whether something can be said to happen there; a capital without a preposition is its government. */
    public boolean namesScene() {
        return !origin && !adjective && (located || place.kind() != Place.Kind.CAPITAL);
    }
}
