package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.text.Document;

/**
 * Finds what happens to the things that a figure counts: the nearest word of its sentence that tells of an event they can
 * have. Breaks and other figures in between count as many words. Works on one document; not thread-safe.
 */
final class EventFinder {
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "–", "—", "(", ")");
    private static final int BREAK_COST = 5;
    private static final int FIGURE_COST = 14;
    /** Of a figure behind a break that more than a noun parts from the one before: it has a clause of its own. */
    private static final int CLAUSE_COST = 4;
    private static final int LISTED = 3;
    private static final int BACKWARD_COST = 1;
    private static final int HIGHEST_COST = 26;
    private static final int LONGEST_ASIDE = 14;

    private final Document document;
    private final Cues<List<String>> cues;
    private final SplitEvents splits;
    private final EventTable table;
    private final Map<Integer, Anchor> figures = new HashMap<>();
    private @Nullable String nearest;
    private int lowest;

    EventFinder(Document document, Vocabulary vocabulary, EventTable table, List<Anchor> anchors) {
        this.document = document;
        this.cues = vocabulary.events();
        this.splits = vocabulary.splitEvents();
        this.table = table;
        anchors.forEach(anchor -> figures.put(anchor.first(), anchor));
    }

    Optional<String> eventOf(Anchor anchor, Concept concept) {
        nearest = null;
        lowest = HIGHEST_COST;
        int left = anchor.first();
        int right = anchor.end();
        if (anchor.countsHere()) {
            left = Math.min(left, anchor.countedFirst());
            right = Math.max(right, anchor.countedEnd());
            walk(anchor, concept, anchor.countedFirst(), Math.min(right, anchor.countedFirst() + HIGHEST_COST), 1, 0);
        }
        walk(anchor, concept, right, anchor.sentence().endToken(), 1, 0);
        walk(anchor, concept, left - 1, anchor.sentence().firstToken() - 1, -1, BACKWARD_COST);
        return Optional.ofNullable(nearest);
    }

    private @Nullable String applicable(List<String> events, Concept concept, int cost) {
        for (String event : events) {
            if (table.appliesTo(event, concept, cost)) {
                return event;
            }
        }
        return null;
    }

    /**
     * "…, three of them children, were killed": the closing mark of an aside with a figure of its own, else the index itself.
     */
    private int endOfAside(int open, int to) {
        String mark = document.token(open).text();
        String closing = mark.equals("(") ? ")" : mark;
        if (!BREAKS.contains(mark)) {
            return open;
        }
        boolean figure = false;
        for (int i = open + 1; i < Math.min(to, open + LONGEST_ASIDE); i++) {
            figure |= figures.containsKey(i);
            if (document.token(i).text().equals(closing)) {
                return figure ? i : open;
            }
        }
        return open;
    }

    private void walk(Anchor anchor, Concept concept, int from, int to, int step, int startCost) {
        int cost = startCost;
        for (int i = from; i != to && cost < lowest; i += step) {
            Match<List<String>> match = cues.at(document.tokens(), i, anchor.sentence().endToken());
            String split = splits.at(document.tokens(), i, anchor.sentence().endToken());
            List<String> events = split != null ? List.of(split) : match != null ? match.meaning() : List.of();
            String event = applicable(events, concept, cost);
            if (event != null) {
                nearest = event;
                lowest = cost;
                return;
            }
            int aside = step > 0 && i == from ? endOfAside(i, to) : i;
            if (aside > i) {
                i = aside;
                cost += BREAK_COST;
                continue;
            }
            Anchor other = i == anchor.first() ? null : figures.get(i);
            if (other != null && step > 0 && isPart(other, anchor)) {
                return;
            }
            boolean clause = other != null && step > 0 && i - from > LISTED && BREAKS.contains(document.token(i - 1).text());
            cost += BREAKS.contains(document.token(i).text()) ? BREAK_COST
                    : other != null ? FIGURE_COST + (clause ? CLAUSE_COST : 0) : 1;
        }
    }

    /** "340 patients, 45 of whom are in intensive care": what is told behind a part is told of the part. */
    private boolean isPart(Anchor other, Anchor whole) {
        return other.first() > 0 && BREAKS.contains(document.token(other.first() - 1).text()) && other.sharesMentionWith(whole);
    }
}
