package io.tallywire.alerts.estimate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.events.Claim;
import javax.sql.DataSource;

/** The claims that the service keeps, read and written in batches, inside the caller's transaction. */
@ApplicationScoped
public class ClaimStore {
    private static final String FROM = " id, event, series_id, revision, status = 'active', evaluated, source, held from tracked_claim ";

    private final DataSource dataSource;

    public ClaimStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of these claims that are stored, withdrawn ones included. */
    public List<TrackedClaim> byId(Collection<String> ids) throws SQLException {
        return select("select" + FROM + "where id = any (?)", ids);
    }

    /** The claims of these series that came in before the rest of their article. */
    public List<TrackedClaim> pending(Collection<String> seriesIds) throws SQLException {
        return select("select" + FROM + """
                where series_id = any (?) and not evaluated and status = 'active' order by seq""",
                seriesIds);
    }

    /** A claim that came in before the rest of its article. */
    public record Waiting(String seriesId, String articleId, String origin) {
        public Text text() {
            return new Text(seriesId, origin);
        }
    }

    /** Those, at most so many, whose article in the series has got no further claim since. */
    public List<Waiting> waitingSince(Instant since, int limit) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select series_id, article_id, min(origin) from tracked_claim where not evaluated and status = 'active'
                group by series_id, article_id having max(arrived_at) < ? order by series_id, article_id limit ?""")) {
            select.setTimestamp(1, Timestamp.from(since));
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return waiting;
    }

    /** The claims that stand in these series, but for those that wait for the rest of their article. */
    public List<TrackedClaim> evaluated(Collection<String> seriesIds) throws SQLException {
        return select("select" + FROM + """
                where series_id = any (?) and evaluated and status = 'active'""", seriesIds);
    }

    /** A text within a series. */
    public record Text(String seriesId, String origin) {
    }

    /** The claims that stand in a series by one of these texts or a copy of it, in order of publication. */
    public List<TrackedClaim> of(Collection<Text> texts) throws SQLException {
        return select("select" + FROM
                + """
                        join unnest(?::text[], ?::text[]) as text (its_series, its_origin) on series_id = its_series and origin = its_origin
                        where evaluated and status = 'active' order by published_at, article_id collate "C", position, id collate "C" asc""",
                texts.stream().map(Text::seriesId).toList(), texts.stream().map(Text::origin).toList());
    }

    /** Series after {@code after}, at most that many, in order of their ids, with claims published in a period. */
    public List<String> seriesIn(Instant from, Instant to, String after, int limit) throws SQLException {
        List<String> series = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select distinct series_id from tracked_claim
                where published_at >= ? and published_at < ? and series_id > ? and evaluated and status = 'active'
                order by series_id limit\s""" + limit)) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(to));
            select.setString(3, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    series.add(rows.getString(1));
                }
            }
        }
        return series;
    }

    public void insert(Collection<TrackedClaim> claims) throws SQLException {
        write(claims,
                """
                        insert into tracked_claim (series_id, source, status, held, evaluated, revision, event, article_id, origin, published_at,
                        position, id) values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)""");
    }

    public void update(Collection<TrackedClaim> claims) throws SQLException {
        write(claims,
                """
                        update tracked_claim set series_id = ?, source = ?, status = ?, held = ?, evaluated = ?, revision = ?, event = ?::json,
                        article_id = ?, origin = ?, published_at = ?, position = ? where id = ?""");
    }

    private void write(Collection<TrackedClaim> claims, String sql) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (TrackedClaim tracked : claims) {
                Claim claim = tracked.event().claim();
                statement.setString(1, tracked.seriesId());
                statement.setString(2, tracked.source());
                statement.setString(3, tracked.isActive() ? "active" : "withdrawn");
                statement.setBoolean(4, tracked.isHeld());
                statement.setBoolean(5, tracked.isEvaluated());
                statement.setInt(6, tracked.revision());
                statement.setString(7, tracked.json());
                statement.setString(8, claim.articleId());
                statement.setString(9, claim.origin());
                statement.setTimestamp(10, Timestamp.from(claim.publishedAt()));
                statement.setInt(11, claim.figure().start());
                statement.setString(12, tracked.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @SafeVarargs
    private List<TrackedClaim> select(String sql, Collection<String>... lists) throws SQLException {
        List<TrackedClaim> claims = new ArrayList<>();
        if (lists[0].isEmpty()) {
            return claims;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < lists.length; i++) {
                select.setArray(i + 1, connection.createArrayOf("text", lists[i].toArray()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claims.add(new TrackedClaim(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4),
                            rows.getBoolean(5), rows.getBoolean(6), rows.getString(7), rows.getBoolean(8)));
                }
            }
        }
        return claims;
    }
}
