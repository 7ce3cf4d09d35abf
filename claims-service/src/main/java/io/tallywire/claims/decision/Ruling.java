package io.tallywire.claims.decision;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a person decided about a series. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Ruling.Rename.class, name = "rename"),
        @JsonSubTypes.Type(value = Ruling.Merge.class, name = "merge"),
        @JsonSubTypes.Type(value = Ruling.Split.class, name = "split") })
public sealed interface Ruling {
    /** The word for it. */
    String word();

    /**
     * A series has other labels, or another name.
     *
     * @param window when claims with the labels of before are meant
     */
    record Rename(Map<String, String> before, Map<String, String> labels, @Nullable String nameBefore, @Nullable String name,
            Window window) implements Ruling {
        @Override
        public String word() {
            return "rename";
        }
    }

    /**
     * Series are one.
     *
     * @param labels of the series that takes in the others
     */
    record Merge(List<Absorbed> from, Map<String, String> labels) implements Ruling {
        @Override
        public String word() {
            return "merge";
        }
    }

    /** A series that was taken in, with the labels and the time that lead to it. */
    record Absorbed(String seriesId, Map<String, String> labels, Window window) {
    }

    /**
     * Some claims of a series are something else.
     *
     * @param sources whose claims under the labels of before belong there, later ones too
     */
    record Split(List<String> claims, List<String> sources, Map<String, String> before, Map<String, String> labels,
            Window window) implements Ruling {
        @Override
        public String word() {
            return "split";
        }
    }
}
