package io.tallywire.claims.filing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.filing.ClaimEvents.Filed;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesResolver.Joined;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimWithdrawn.Reason;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Moves claims from one series to another and tells of it: a move is no news. */
@ApplicationScoped
public class ClaimMoves {
    private final ClaimRepository claims;

    public ClaimMoves(ClaimRepository claims) {
        this.claims = claims;
    }

    /** @param to where it is to stand; its own series where that has other labels now */
    public record Move(ClaimEntity claim, SeriesEntity to) {
    }

    /** Moves all claims of series that were joined to others. */
    void join(List<Joined> joined, List<OutboxMessage> messages) {
        if (joined.isEmpty()) {
            return;
        }
        Map<String, SeriesEntity> into = new HashMap<>();
        joined.forEach(one -> into.put(one.absorbed().id(), one.into()));
        List<Move> moves = new ArrayList<>();
        for (ClaimEntity claim : claims.ofSeries(into.keySet())) {
            SeriesEntity to = into.get(claim.seriesId());
            if (to != null) {
                moves.add(new Move(claim, to));
            }
        }
        move(moves, messages);
    }

    /** Withdraws them where they stood, and records them with their next revision where they stand now. */
    public void move(List<Move> moves, List<OutboxMessage> messages) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, SeriesEntity> places = new HashMap<>();
        Map<String, Set<String>> byArticle = new LinkedHashMap<>();
        for (Move move : moves) {
            ClaimEntity claim = move.claim();
            if (!claim.seriesId().equals(move.to().id())) {
                messages.add(ClaimEvents.withdrawn(claim.toClaim(), Reason.SERIES_CHANGED, now));
            }
            claim.fileTo(move.to().id());
            places.put(claim.id(), move.to());
            byArticle.computeIfAbsent(claim.articleId(), id -> new HashSet<>()).add(claim.id());
        }
        if (moves.isEmpty()) {
            return;
        }
        claims.flush();
        Map<String, List<ClaimEntity>> articles = claims.active(byArticle.keySet());
        byArticle.forEach((article, moved) -> {
            List<Claim> all = articles.getOrDefault(article, List.of()).stream().map(ClaimEntity::toClaim)
                    .sorted(Comparator.comparing(claim -> claim.figure().start())).toList();
            List<Filed> told = new ArrayList<>();
            for (Claim claim : all) {
                SeriesEntity to = places.get(claim.id());
                if (to != null) {
                    told.add(new Filed(claim, to.labels()));
                }
            }
            messages.addAll(ClaimEvents.recorded(told, all, true));
        });
    }
}
