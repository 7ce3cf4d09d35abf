package io.tallywire.origins;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table of articles with their origins and prints, each statement for a whole batch. */
final class OriginTable {
    private final Connection connection;

    OriginTable(Connection connection) {
        this.connection = connection;
    }

    /** @param seq place in the order of arrival */
    record Row(long seq, String articleId, String origin, String publisher, Instant publishedAt, TextPrint print) {
        /** Not stored yet, its own origin until another is found. */
        static Row of(ArticleText text) {
            return new Row(0, text.articleId(), text.articleId(), text.publisher(), text.publishedAt(),
                    TextPrints.of(text.text(), text.figures()));
        }

        Row stored(long at) {
            return new Row(at, articleId, origin, publisher, publishedAt, print);
        }
    }

    /** Stores new articles, and new versions in the place of old ones; answers them in order of arrival. */
    List<Row> store(List<Row> rows) throws SQLException {
        Map<String, Long> seqs = new HashMap<>();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into article_origin (article_id, origin, publisher, published_at, print)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[])
                on conflict (article_id) do update
                set publisher = excluded.publisher, published_at = excluded.published_at, print = excluded.print
                returning seq, article_id""")) {
            upsert.setArray(1, array("text", rows, Row::articleId));
            upsert.setArray(2, array("text", rows, Row::origin));
            upsert.setArray(3, array("text", rows, Row::publisher));
            upsert.setArray(4, array("timestamptz", rows, row -> row.publishedAt().toString()));
            upsert.setArray(5, connection.createArrayOf("bytea",
                    rows.stream().map(row -> row.print().toBytes()).toArray(byte[][]::new)));
            try (ResultSet result = upsert.executeQuery()) {
                while (result.next()) {
                    seqs.put(result.getString(2), result.getLong(1));
                }
            }
        }
        return rows.stream().map(row -> row.stored(requireNonNull(seqs.get(row.articleId()), "just stored")))
                .sorted(Comparator.comparing(Row::seq)).toList();
    }

    List<Row> read(Set<Long> seqs) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, article_id, origin, publisher, published_at, print from article_origin
                where seq = any(?) and print is not null""")) {
            select.setArray(1, array("bigint", seqs, seq -> seq));
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getLong(1), result.getString(2), result.getString(3), result.getString(4),
                            result.getObject(5, OffsetDateTime.class).toInstant(), TextPrint.of(result.getBytes(6))));
                }
            }
        }
        return rows;
    }

    /** Those of these articles that are the origin of another article. */
    Set<String> originsOfOthers(Set<String> articleIds) throws SQLException {
        Set<String> origins = new HashSet<>();
        if (!articleIds.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement(
                    "select distinct origin from article_origin where origin = any(?) and article_id <> origin")) {
                select.setArray(1, array("text", articleIds, id -> id));
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        origins.add(result.getString(1));
                    }
                }
            }
        }
        return origins;
    }

    /** Gives all articles of some origins another one, in the order of the map. */
    void join(Map<String, String> joined) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update article_origin set origin = ? where origin = ?")) {
            for (var pair : joined.entrySet()) {
                update.setString(1, pair.getValue());
                update.setString(2, pair.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** @param origins of articles */
    void update(Map<String, String> origins) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update article_origin a set origin = new.origin
                from unnest(?::text[], ?::text[]) as new (article_id, origin)
                where a.article_id = new.article_id and a.origin <> new.origin""")) {
            update.setArray(1, array("text", origins.keySet(), id -> id));
            update.setArray(2, array("text", origins.values(), origin -> origin));
            update.executeUpdate();
        }
    }

    private <T> Array array(String type, Collection<T> values, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, values.stream().map(value).toArray());
    }
}
