package io.tallywire.claims.stream;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.claim.ClaimView;
import io.tallywire.claims.claim.ClaimViews;
import io.tallywire.events.StoredJson;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.streaming.EventId;
import io.tallywire.streaming.EventLog;
import io.tallywire.streaming.LogEntry;
import javax.sql.DataSource;

/**
 * The claims themselves, in the order in which they were changed last: nothing is written for those who follow them, and
 * nothing ages. Who was away gets each claim that was stored or changed meanwhile once, as it is now.
 */
@ApplicationScoped
public class StoredClaimLog implements EventLog<ClaimView> {
    /** Short, because the last transaction before a claim's to end may be one that tells nobody. */
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final DataSource dataSource;
    private final ClaimRepository claims;
    private final ClaimViews views;

    public StoredClaimLog(DataSource dataSource, ClaimRepository claims, ClaimViews views) {
        this.dataSource = dataSource;
        this.claims = claims;
        this.views = views;
    }

    /** Whoever stores or changes claims tells others of them in the same transaction, by the outbox. */
    @Override
    public String channel() {
        return Outbox.CHANNEL;
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public List<LogEntry<ClaimView>> after(EventId place, int most) throws SQLException {
        Map<String, EventId> ids = ids(place, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ClaimView> found = QuarkusTransaction.requiringNew()
                .call(() -> views.of(claims.list("id in ?1", ids.keySet())).stream()
                        .collect(toMap(view -> view.claim().id(), view -> view)));
        List<LogEntry<ClaimView>> entries = new ArrayList<>();
        ids.forEach((claim, id) -> {
            ClaimView view = found.get(claim);
            if (view != null) {
                entries.add(new LogEntry<>(id, view, StoredJson.write(view)));
            }
        });
        return entries;
    }

    @Override
    public EventId end() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + HORIZON);
                ResultSet row = select.executeQuery()) {
            return row.next() ? EventId.of(row.getLong(1)) : EventId.NONE;
        }
    }

    @Override
    public EventId forgotten() {
        return EventId.NONE;
    }

    /**
     * A database that was restored from a dump may have begun to count its transactions anew: claims of the old count are told
     * as if they had been changed now.
     */
    void recount() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update claim set status = status where changed_in > pg_current_xact_id()::text::bigint")) {
            update.executeUpdate();
        }
    }

    private Map<String, EventId> ids(EventId place, int most) throws SQLException {
        Map<String, EventId> ids = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select id, changed_in, seq from claim
                where (changed_in, seq) > (?, ?) and changed_in < %s
                order by changed_in, seq limit ?""".formatted(HORIZON))) {
            select.setLong(1, place.first());
            select.setLong(2, place.second());
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), new EventId(rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return ids;
    }
}
