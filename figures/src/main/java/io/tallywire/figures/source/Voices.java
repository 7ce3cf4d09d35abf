package io.tallywire.figures.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells which of the names that stand under the figures of one series are names of one source. */
public final class Voices {
    /**
     * With more names than this only those that say the same are taken for one: comparing each with each would take too long.
     */
    private static final int MOST_COMPARED = 200;

    private Voices() {
    }

    /**
     * Names that say the same are one voice. A name that may be short for one other, as "IG Metall" for "IG Metall union", is
     * that voice; where it may be short for two that differ, it is a voice of its own. The order of the names makes no
     * difference.
     *
     * @return for each name the voice: one of the names, the same for all that belong together
     */
    public static Map<String, String> of(Collection<String> names) {
        Map<SourceIdentity, TreeSet<String>> same = new HashMap<>();
        Map<String, SourceIdentity> identities = new TreeMap<>();
        for (String name : names) {
            SourceIdentity identity = identities.computeIfAbsent(name, SourceIdentity::of);
            same.computeIfAbsent(identity, key -> new TreeSet<>()).add(name);
        }
        Map<SourceIdentity, String> voices = new HashMap<>();
        for (SourceIdentity identity : same.keySet()) {
            SourceIdentity full = same.size() > MOST_COMPARED ? identity : fullForm(identity, same.keySet());
            voices.put(identity, same.getOrDefault(full, new TreeSet<>(List.of(""))).first());
        }
        Map<String, String> byName = new HashMap<>();
        identities.forEach((name, identity) -> byName.put(name, voices.getOrDefault(identity, name)));
        return byName;
    }

    private static SourceIdentity fullForm(SourceIdentity identity, Collection<SourceIdentity> all) {
        List<SourceIdentity> longer = all.stream().filter(identity::isShortFor).toList();
        List<SourceIdentity> fullest = longer.stream()
                .filter(one -> longer.stream().allMatch(other -> !one.isShortFor(other) || other.isShortFor(one))).toList();
        boolean one = fullest.stream().allMatch(some -> fullest.stream().allMatch(some::isShortFor));
        return one ? fullest.stream().min(Comparator.comparing(SourceIdentity::toString)).orElse(identity) : identity;
    }
}
