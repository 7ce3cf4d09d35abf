package io.tallywire.figures.place;

/**
 * A place named in a text.
 *
 * @param origin whether it says where somebody comes from ("from Syria")
 * @param adjective whether it is an adjective or the name of an inhabitant ("Austrian", "Norweger")
 */
public record PlaceMention(Place place, int firstToken, int endToken, boolean origin, boolean adjective) {
}
