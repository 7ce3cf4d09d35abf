package io.tallywire.benchmarks.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills the database of a claims service that has taken some articles already: these are stored again and again under other
 * ids, at other times and in other places, ten claims each. A block of 10,000 articles tells of a thousand things: nine of
 * the claims of each article go to the series of its block, about 90 to each; the tenth to a series that goes on for long,
 * 10,000 claims in each of the first blocks and 1,000 in those of the others.
 */
final class LargeStore {
    /** Claims of an article. */
    static final int CLAIMS = 10;
    private static final int BLOCK = 10_000;
    private static final int SERIES_OF_BLOCK = 1_000;
    private static final int BLOCKS_WITH_ONE = 10;

    private final Connection connection;
    private final int articles;

    LargeStore(Connection connection, int articles) {
        this.connection = connection;
        this.articles = articles;
    }

    void fill() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set jit = off");
            templates(statement);
            SetAside indexes = SetAside.of(connection, List.of("claim", "article", "series", "article_origin"));
            articles(statement);
            series(statement);
            claims(statement);
            indexes.putBack();
            statement.execute("drop table template_article, template_claim");
        }
    }

    /** As autovacuum does sooner or later. */
    void tidy() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    String size() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                select (select count(*) from article), (select count(*) from claim), (select count(*) from series),
                pg_size_pretty(pg_database_size(current_database()))""")) {
            row.next();
            return "%,d articles, %,d claims, %,d series: %s".formatted(row.getLong(1), row.getLong(2), row.getLong(3),
                    row.getString(4));
        }
    }

    private static void templates(Statement statement) throws SQLException {
        statement.execute(
                """
                        create table template_article as
                            select row_number() over (order by seq) - 1 as n, a.text, language, title
                            from article a join article_origin o on o.article_id = a.id limit 1000;
                        create table template_claim as
                            select row_number() over (order by seq) - 1 as n, figure, quote, value_lower, value_upper, voucher from claim limit 5000""");
    }

    private void articles(Statement statement) throws SQLException {
        statement.execute(
                """
                        insert into article (id, version, status, publisher, url, title, language, text, published_at, received_at, last_event_at,
                            last_partition, last_offset, content_hash)
                        select 'stored-' || a, 1, 'active', 'Publisher ' || a %% 200, 'https://news.example/' || a, t.title, t.language,
                            'Report ' || a || '. ' || t.text, %1$s, %1$s, %1$s, a %% 6, 0, md5(a::text)
                        from generate_series(0, %2$d - 1) a join template_article t on t.n = a %% (select count(*) from template_article);
                        insert into article_origin (article_id, origin, publisher, published_at)
                        select id, id, publisher, published_at from article where id like 'stored-%%'
                        """
                        .formatted(time("a"), articles));
    }

    private void series(Statement statement) throws SQLException {
        statement.execute(
                """
                        insert into series (id, label_key, current_key, period, labels, first_published_at, last_published_at)
                        select 'stored-series-' || s, labels::text, labels::text, 0, labels, begin, begin + interval '11 days'
                        from (select s, t.figure -> 'labels' || jsonb_build_object('place', 'Town ' || s, 'country', 'C' || s %% 190) as labels,
                                  %1$s as begin
                              from generate_series(0, %2$d - 1) s join template_claim t on t.n = s %% (select count(*) from template_claim)) x
                        """
                        .formatted(time("(s / " + SERIES_OF_BLOCK + " * " + BLOCK + ")"), seriesCount()));
    }

    private void claims(Statement statement) throws SQLException {
        statement.execute(
                """
                        insert into claim (id, article_id, article_version, series_id, status, publisher, url, voucher, published_at, received_at,
                            quote, value_lower, value_upper, figure, origin)
                        select md5(a || '-' || c)::uuid::text, 'stored-' || a, 1, 'stored-series-' || s, 'active', 'Publisher ' || a %% 200,
                            'https://news.example/' || a, case when a %% 3 = 0 then t.voucher else 'Source ' || a %% 1000 end, %1$s, %1$s, t.quote,
                            t.value_lower, t.value_upper, t.figure, 'stored-' || a
                        from (select a, c, %2$s as s from generate_series(0, %3$d - 1) a, generate_series(0, %4$d - 1) c) x
                            join template_claim t on t.n = s %% (select count(*) from template_claim)
                        order by a, c
                        """
                        .formatted(time("a"), seriesOf("a", "c"), articles, CLAIMS));
    }

    private int seriesCount() {
        return articles / BLOCK * SERIES_OF_BLOCK;
    }

    /** The first series of a block, or ten of them, are those that go on. */
    private static String seriesOf(String article, String claim) {
        return """
                %1$s / %3$d * %4$d + case
                    when %2$s > 0 then 10 + (%1$s * 9 + %2$s) %% (%4$d - 10)
                    when %1$s / %3$d < %5$d then 0
                    else %1$s %% 10 end""".formatted(article, claim, BLOCK, SERIES_OF_BLOCK, BLOCKS_WITH_ONE);
    }

    /** One article every 90 seconds, which makes almost three years of a million. */
    private static String time(String article) {
        return "timestamptz '2023-01-01T00:00:00Z' + interval '90 seconds' * " + article;
    }

    /** A series with 10,000 claims. */
    static String longSeries(int number) {
        return "stored-series-" + number % BLOCKS_WITH_ONE * SERIES_OF_BLOCK;
    }

    /** Any of the series. */
    String anySeries(int number) {
        return "stored-series-" + number % seriesCount();
    }
}
