package io.tallywire.claims.filing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.ClaimWithdrawn.Reason;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.figures.Figure;
import io.tallywire.figures.role.StatedChange;
import io.tallywire.figures.role.StatedChanges;
import io.tallywire.messaging.outbox.OutboxMessage;

/** The events that tell others of claims. */
public final class ClaimEvents {
    private static final String SOURCE = "/claims-service";

    private ClaimEvents() {
    }

    /** A claim and the labels of its series. */
    public record Filed(Claim claim, Map<String, String> seriesLabels) {
    }

    /** @param claim as it no longer stands */
    public static OutboxMessage withdrawn(Claim claim, Reason reason, Instant at) {
        ClaimWithdrawn event = new ClaimWithdrawn(claim.id(), claim.articleId(), claim.seriesId(), claim.revision(), reason,
                at);
        return OutboxMessage.event(Topics.CLAIMS, event.seriesId(), EventType.CLAIM_WITHDRAWN, SOURCE, identity(claim), at,
                event);
    }

    /**
     * One event for each claim that is told; those of one series stand together, in order of the text.
     *
     * @param told claims of one article
     * @param all the active claims of the article, in order of the text: a claim that is told may be the end of a change that
     *        begins with one that is not
     * @param moved whether they were known before
     */
    public static List<OutboxMessage> recorded(List<Filed> told, List<Claim> all, boolean moved) {
        Map<String, Claim> starts = starts(all);
        Map<String, String> others = TotalOrIncrease.of(all);
        List<OutboxMessage> messages = new ArrayList<>();
        told.stream().collect(groupingBy(one -> one.claim().seriesId(), LinkedHashMap::new, toList())).forEach((id, some) -> {
            for (int i = 0; i < some.size(); i++) {
                Claim claim = some.get(i).claim();
                ClaimRecorded event = new ClaimRecorded(claim, some.get(i).seriesLabels(), i + 1, some.size(),
                        starts.get(claim.id()), moved, others.get(claim.id()));
                messages.add(OutboxMessage.event(Topics.CLAIMS, id, EventType.CLAIM_RECORDED, SOURCE, identity(claim),
                        claim.receivedAt(), event));
            }
        });
        return messages;
    }

    private static Map<String, Claim> starts(List<Claim> all) {
        Map<Figure, Claim> byFigure = new IdentityHashMap<>();
        all.forEach(claim -> byFigure.put(claim.figure(), claim));
        Map<String, Claim> starts = new HashMap<>();
        for (StatedChange change : StatedChanges.of(all.stream().map(Claim::figure).toList())) {
            Claim from = byFigure.get(change.from());
            Claim to = byFigure.get(change.to());
            if (from != null && to != null) {
                starts.put(to.id(), from);
            }
        }
        return starts;
    }

    /** Of the first revision the claim's id alone, as it was before claims could move. */
    private static String identity(Claim claim) {
        return claim.revision() == 1 ? claim.id() : claim.id() + '\n' + claim.revision();
    }
}
