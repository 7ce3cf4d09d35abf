package io.tallywire.claims.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.ClaimFiling;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesRepository;
import io.tallywire.claims.series.Times;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Takes a decision back: claims go where they would be without it, and later ones too. */
@ApplicationScoped
public class Undoing {
    private final DecisionDesk desk;
    private final DecisionRepository decisions;
    private final SeriesRepository series;
    private final ClaimRepository claims;
    private final ClaimFiling filing;

    public Undoing(DecisionDesk desk, DecisionRepository decisions, SeriesRepository series, ClaimRepository claims,
            ClaimFiling filing) {
        this.desk = desk;
        this.decisions = decisions;
        this.series = series;
        this.claims = claims;
        this.filing = filing;
    }

    @Transactional
    public void undo(String seriesId, long id) {
        DecisionEntity decision = desk.beginUndoing(seriesId, id);
        refuseIfNotLast(decision);
        Set<ClaimEntity> affected = new LinkedHashSet<>(claims.broughtBy(id));
        decision.undo(DecisionDesk.now());
        Set<String> relabelled = new HashSet<>();
        switch (decision.ruling()) {
            case Ruling.Rename rename -> putBack(series.known(decision.seriesId()), rename, affected, relabelled);
            case Ruling.Merge merge -> {
                merge.from().forEach(absorbed -> series.known(absorbed.seriesId()).part());
                leaveTimesOfOthers(affected);
            }
            case Ruling.Split split -> {
            }
        }
        Set<String> left = affected.stream().map(ClaimEntity::seriesId).collect(Collectors.toSet());
        List<OutboxMessage> messages = new ArrayList<>();
        filing.refile(affected, relabelled, messages);
        desk.shrink(left);
        if (decision.ruling() instanceof Ruling.Split) {
            closeEmptied(left, series.known(decision.seriesId()));
        }
        desk.finish(messages);
    }

    private void refuseIfNotLast(DecisionEntity decision) {
        if (decision.isUndone()) {
            throw Refusal.conflict("Undone already",
                    "Decision " + decision.id() + " was undone at " + decision.undoneAt() + ".");
        }
        decisions.resting(decision).ifPresent(later -> {
            throw Refusal.conflict("A later decision rests on it", "Decision " + later.id()
                    + " about the same series came later: DELETE /series/" + later.seriesId() + "/decisions/" + later.id()
                    + " first.");
        });
    }

    private void putBack(SeriesEntity renamed, Ruling.Rename rename, Set<ClaimEntity> affected, Set<String> relabelled) {
        renamed.setName(rename.nameBefore());
        if (!rename.before().equals(rename.labels()) && !renamed.isMerged()) {
            affected.addAll(claims.ofSeries(List.of(renamed.id())));
            renamed.relabel(rename.before());
            relabelled.add(renamed.id());
        }
    }

    /** Else runs of the same labels would be joined again as soon as they are filed. */
    private void leaveTimesOfOthers(Set<ClaimEntity> leaving) {
        Set<String> ids = leaving.stream().map(ClaimEntity::id).collect(Collectors.toSet());
        for (String holder : leaving.stream().map(ClaimEntity::seriesId).collect(Collectors.toSet())) {
            List<ClaimEntity> staying = claims.ofSeries(List.of(holder)).stream().filter(claim -> !ids.contains(claim.id()))
                    .toList();
            if (!staying.isEmpty()) {
                series.known(holder).setTimes(Times.of(staying.stream().map(ClaimEntity::publishedAt).toList()));
            }
        }
    }

    /** The series that a split has opened leads back once nothing is left in it. */
    private void closeEmptied(Set<String> left, SeriesEntity back) {
        for (String id : left) {
            if (!id.equals(back.id()) && !back.isMerged() && claims.times(id).isEmpty()) {
                series.known(id).mergeInto(back);
            }
        }
    }
}
