package io.tallywire.claims.origin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;

/** Looks up the origin of one article. */
@ApplicationScoped
public class OriginQuery {
    private final DataSource dataSource;

    public OriginQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws IllegalArgumentException if no such article is stored */
    public OriginView of(String articleId) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select origin, publisher, published_at, count(*) over () - 1 from article_origin
                where origin = (select origin from article_origin where article_id = ?)
                order by published_at, seq limit 1""")) {
            select.setString(1, articleId);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalArgumentException("no article " + articleId);
                }
                return new OriginView(result.getString(1), result.getString(2),
                        result.getObject(3, OffsetDateTime.class).toInstant(), result.getLong(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
