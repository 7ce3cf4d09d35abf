package io.tallywire.claims.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.ClaimFiling;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.Times;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Takes claims out of a series into one with other labels. */
@ApplicationScoped
public class Splitting {
    private final DecisionDesk desk;
    private final ClaimRepository claims;
    private final ClaimFiling filing;

    public Splitting(DecisionDesk desk, ClaimRepository claims, ClaimFiling filing) {
        this.desk = desk;
        this.claims = claims;
        this.filing = filing;
    }

    /** The id of the series that holds them now. */
    @Transactional
    public String split(String id, Requests.Split request) {
        SeriesEntity from = desk.begin(id);
        Map<String, String> labels = LabelPatch.apply(from.labels(), request.labels());
        if (labels.equals(from.labels())) {
            throw Refusal.senseless("Same labels",
                    "'labels' must differ from those of the series, such as {\"place\": \"DE/Ahrtal\"}.");
        }
        List<ClaimEntity> moving = moving(claims.ofSeries(List.of(id)), request);
        List<OutboxMessage> messages = new ArrayList<>();
        Window window = desk.window(from);
        SeriesEntity to = filing.seriesOf(labels, Times.of(moving.stream().map(ClaimEntity::publishedAt).toList()), messages);
        desk.enter(from, List.of(id, to.id()),
                new Ruling.Split(request.claimIds(), request.sourceNames(), from.labels(), labels, window), request.by());
        filing.refile(moving, Set.of(), messages);
        desk.shrink(List.of(id));
        desk.finish(messages);
        return to.id();
    }

    private static List<ClaimEntity> moving(List<ClaimEntity> held, Requests.Split request) {
        Set<String> named = new HashSet<>(request.claimIds());
        Set<String> sources = request.sourceNames().stream().map(Decisions::normalised).collect(Collectors.toSet());
        if (named.isEmpty() && sources.isEmpty()) {
            throw Refusal.senseless("Nothing to split", "Name 'claims' by their ids, or 'sources' by their names.");
        }
        List<ClaimEntity> moving = held.stream()
                .filter(claim -> named.remove(claim.id()) | sources.contains(Decisions.normalised(claim.voucher()))).toList();
        if (!named.isEmpty()) {
            throw Refusal.senseless("Not in the series", "'claims': this series holds no claim " + String.join(", ", named)
                    + ". GET /claims?series=… lists those that it holds.");
        }
        if (moving.isEmpty()) {
            throw Refusal.senseless("Nothing to split", "'sources': no claim of this series is by "
                    + String.join(", ", request.sourceNames()) + ". GET /series/…/estimates names its sources.");
        }
        return moving;
    }
}
