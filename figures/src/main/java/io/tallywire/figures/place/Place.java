package io.tallywire.figures.place;

/**
 * A place that a text names.
 *
 * @param country ISO 3166 code, {@code EU} for the Union, empty where the text does not tell
 * @param name of a region or town, the same in every language; empty for a country as a whole
 */
public record Place(String country, String name, Kind kind) {
    /**
     * From the widest to the closest; {@code UNLISTED} places stand in no list and are known by their context alone; capitals
     * stand for governments too.
     */
    public enum Kind {
        COUNTRY,
        REGION,
        CAPITAL,
        TOWN,
        UNLISTED
    }

    /** The code of the United Nations for the world. */
    static final String WORLD = "001";

    static Place country(String code) {
        return new Place(code, "", Kind.COUNTRY);
    }

    /** Parses {@code AT/Tirol}. */
    static Place of(String written, Kind kind) {
        int slash = written.indexOf('/');
        return new Place(written.substring(0, slash), written.substring(slash + 1), kind);
    }

    /** Whether its country is known and is one. */
    boolean isInOneCountry() {
        return !country.isEmpty() && !country.equals(WORLD);
    }

    Place in(String otherCountry) {
        return new Place(otherCountry, name, kind);
    }

    /** The label: {@code AT}, {@code AT/Tirol}, or the bare name where no country is known. */
    public String label() {
        return name.isEmpty() ? country : country.isEmpty() ? name : country + "/" + name;
    }
}
