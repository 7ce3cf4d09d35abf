package io.tallywire.claims.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.ClaimFiling;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesRepository;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Gives a series other labels or a name. */
@ApplicationScoped
public class Renaming {
    private final DecisionDesk desk;
    private final SeriesRepository series;
    private final ClaimRepository claims;
    private final ClaimFiling filing;

    public Renaming(DecisionDesk desk, SeriesRepository series, ClaimRepository claims, ClaimFiling filing) {
        this.desk = desk;
        this.series = series;
        this.claims = claims;
        this.filing = filing;
    }

    @Transactional
    public void rename(String id, Requests.Patch patch) {
        if (patch.labels() == null && patch.name() == null) {
            throw Refusal.senseless("Nothing to change", "Give 'labels', such as {\"place\": \"DE/Ahrtal\"}, or a 'name'.");
        }
        SeriesEntity renamed = desk.begin(id);
        Map<String, String> before = renamed.labels();
        Map<String, String> labels = patch.labels() == null ? before : LabelPatch.apply(before, patch.labels());
        String name = name(renamed, patch.name());
        boolean relabelled = !labels.equals(before);
        if (!relabelled && Objects.equals(name, renamed.name())) {
            return;
        }
        if (relabelled) {
            refuseIfTaken(renamed, labels);
        }
        desk.enter(renamed, List.of(id), new Ruling.Rename(before, labels, renamed.name(), name, desk.window(renamed)),
                patch.by());
        renamed.setName(name);
        List<OutboxMessage> messages = new ArrayList<>();
        if (relabelled) {
            renamed.relabel(labels);
            filing.refile(claims.ofSeries(List.of(id)), Set.of(id), messages);
        }
        desk.finish(messages);
    }

    private static @Nullable String name(SeriesEntity renamed, @Nullable String name) {
        return name == null ? renamed.name() : name.isBlank() ? null : name.strip();
    }

    private void refuseIfTaken(SeriesEntity renamed, Map<String, String> labels) {
        series.current(labels).stream().filter(one -> !one.id().equals(renamed.id())).findFirst().ifPresent(taken -> {
            throw Refusal.conflict("Labels taken", "Series '" + taken.id()
                    + "' has these labels. If both are one, merge them: POST /series/" + taken.id() + "/merge {\"from\": [\""
                    + renamed.id() + "\"]}.");
        });
    }
}
