package io.tallywire.claims.intake;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Source;
import io.tallywire.figures.role.StatedChange;
import io.tallywire.figures.role.StatedChanges;

/**
 * How a new version of an article stands to the claims of the one before: what it says again, and what it says newly. The other
 * claims
 * of the version before are gone.
 *
 * @param kept for each claim that it says again the figure that does, perhaps elsewhere in the text
 */
record Correction(Map<Claim, Figure> kept, List<Figure> added) {
    /** What a claim states, whatever the words and wherever in the text. */
    private record Statement(Map<String, String> labels, @Nullable BigDecimal lower, @Nullable BigDecimal upper, Hedge hedge,
            String unit, Role role, Modality modality, String source, @Nullable Statement start) {
        static Statement of(Figure figure, String publisher, @Nullable Statement start) {
            Source source = figure.source();
            return new Statement(figure.labels(), plain(figure.interval().lower()), plain(figure.interval().upper()),
                    figure.hedge(), figure.unit(), figure.role(), figure.modality(),
                    source == null ? "publisher: " + publisher : "text: " + source.name(), start);
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
            return value == null ? null : value.stripTrailingZeros();
        }
    }

    /**
     * @param before claims in order of the text
     * @param now figures in order of the text
     * @param publisher who vouches for figures of which the text names no source
     */
    static Correction of(List<Claim> before, List<Figure> now, String publisher) {
        Map<Statement, Deque<Claim>> open = new HashMap<>();
        Map<Figure, Statement> old = statements(before.stream().map(Claim::figure).toList(), byPublisher(before));
        before.forEach(claim -> open.computeIfAbsent(old.get(claim.figure()), key -> new ArrayDeque<>()).add(claim));
        Correction correction = new Correction(new LinkedHashMap<>(), new ArrayList<>());
        Map<Figure, Statement> fresh = statements(now, figure -> publisher);
        for (Figure figure : now) {
            Claim same = open.getOrDefault(fresh.get(figure), new ArrayDeque<>()).poll();
            if (same == null) {
                correction.added().add(figure);
            } else {
                correction.kept().put(same, figure);
            }
        }
        return correction;
    }

    private static Function<Figure, String> byPublisher(List<Claim> claims) {
        Map<Figure, String> publishers = new IdentityHashMap<>();
        claims.forEach(claim -> publishers.put(claim.figure(), claim.publisher()));
        return figure -> publishers.getOrDefault(figure, "");
    }

    /** The end of a stated change is another statement where its start is another. */
    private static Map<Figure, Statement> statements(List<Figure> figures, Function<Figure, String> publisher) {
        Map<Figure, Statement> statements = new IdentityHashMap<>();
        figures.forEach(figure -> statements.put(figure, Statement.of(figure, publisher.apply(figure), null)));
        for (StatedChange change : StatedChanges.of(figures)) {
            statements.put(change.to(),
                    Statement.of(change.to(), publisher.apply(change.to()), statements.get(change.from())));
        }
        return statements;
    }
}
