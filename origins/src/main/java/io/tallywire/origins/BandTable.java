package io.tallywire.origins;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

import io.tallywire.origins.OriginTable.Row;

/** The index of bands. A row of an older version of an article may stay: it makes a candidate that is compared in vain. */
final class BandTable {
    /** Bulletins made from one form share their bands by the thousand; the newest of them are looked at. */
    private static final int MOST_OF_A_BAND = 50;

    private final Connection connection;

    BandTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds articles and answers for each, by its seq, those that may be copies of it, in order of arrival. */
    Map<Long, SortedSet<Long>> addAndFind(List<Row> rows, Duration window) throws SQLException {
        try (PreparedStatement insert = prepared("""
                insert into origin_band (band, article) select * from unnest(?::bigint[], ?::bigint[])
                order by 1, 2 on conflict do nothing""", rows, row -> Bands.of(row.print(), row.publishedAt()))) {
            insert.executeUpdate();
        }
        Map<Long, SortedSet<Long>> candidates = new HashMap<>();
        try (PreparedStatement select = prepared("""
                select distinct wanted.article, found.article from unnest(?::bigint[], ?::bigint[]) as wanted (band, article)
                cross join lateral (select b.article from origin_band b where b.band = wanted.band
                                    order by b.article desc limit %d) found
                where found.article <> wanted.article""".formatted(MOST_OF_A_BAND), rows,
                row -> Bands.near(row.print(), row.publishedAt(), window)); ResultSet result = select.executeQuery()) {
            while (result.next()) {
                candidates.computeIfAbsent(result.getLong(1), seq -> new TreeSet<>()).add(result.getLong(2));
            }
        }
        return candidates;
    }

    private PreparedStatement prepared(String sql, List<Row> rows, Function<Row, LongStream> keys) throws SQLException {
        List<Long> bands = new ArrayList<>();
        List<Long> articles = new ArrayList<>();
        for (Row row : rows) {
            keys.apply(row).forEach(band -> {
                bands.add(band);
                articles.add(row.seq());
            });
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("bigint", bands.toArray()));
        statement.setArray(2, connection.createArrayOf("bigint", articles.toArray()));
        return statement;
    }
}
