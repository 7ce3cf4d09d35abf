package io.tallywire.resilience.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong, in sentences, with the numbers that are printed. */
public final class Findings {
    private static final int SHOWN = 5;

    private final List<String> sentences = new ArrayList<>();
    private int lost;
    private int twice;

    void lost(String what, Collection<String> which) {
        lost += which.size();
        add("lost: " + what, which);
    }

    void twice(String what, Collection<String> which) {
        twice += which.size();
        add("twice: " + what, which);
    }

    public void add(String what, Collection<String> which) {
        if (!which.isEmpty()) {
            sentences.add(which.size() + " " + what + ", such as " + which.stream().limit(SHOWN).toList());
        }
    }

    public int lost() {
        return lost;
    }

    public int twice() {
        return twice;
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
