package io.tallywire.claims.origin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.origins.ArticleText;
import io.tallywire.origins.Placement;
import javax.sql.DataSource;

/** Tells whose text an article is: its own, or that of the first known article of which it is a copy. */
@ApplicationScoped
public class Origins {
    private static final long ONE_AT_A_TIME = 0x0817_1215;

    private final DataSource dataSource;
    private final OriginConfig config;

    public Origins(DataSource dataSource, OriginConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /**
     * The origin of each article, by its id; of one that has a new version, found anew. All is committed when this returns: two
     * instances that get copies at the same time wait for each other here, and only here, and the later one finds what the
     * earlier one stored.
     *
     * @param texts of different articles
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<String, String> of(Collection<ArticleText> texts) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, ONE_AT_A_TIME);
                lock.execute();
            }
            return new Placement(connection, config.window()).place(texts);
        }
    }
}
