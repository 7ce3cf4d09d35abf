package io.tallywire.benchmarks.origins;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import io.tallywire.origins.Bands;
import io.tallywire.origins.TextPrint;

/** A database of the claims service in which articles are stored already, all published within four weeks. */
final class Stock {
    private static final List<String> MIGRATIONS = List.of("V1__claims.sql", "V3__origins.sql");
    private static final long SEED = 7;
    private static final int SHINGLES = 450;
    private static final int NUMBERS = 15;
    private static final int NAMES = 90;
    /** Of two texts that have nothing to do with each other, about so many values of the signatures are the same. */
    private static final double COMMON = 0.003;

    private final Connection connection;

    Stock(Connection connection) {
        this.connection = connection;
    }

    void migrate() throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String migration : MIGRATIONS) {
                statement.execute(read(migration));
            }
        }
    }

    /** The index is built at the end, which is quicker than keeping it row by row. */
    void fill(int articles, Instant publishedAt) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table origin_band drop constraint origin_band_pkey");
            CopyIn rows = copy("copy article_origin (article_id, origin, publisher, published_at, print) from stdin");
            Random random = new Random(SEED);
            for (int i = 0; i < articles; i++) {
                write(rows, "stored-%d\tstored-%d\tPublisher\t%s\t\\\\x%s\n".formatted(i, i, publishedAt,
                        HexFormat.of().formatHex(print(random).toBytes())));
            }
            rows.endCopy();
            CopyIn bands = copy("copy origin_band from stdin");
            random = new Random(SEED);
            for (int i = 0; i < articles; i++) {
                for (PrimitiveIterator.OfLong keys = Bands.of(print(random), publishedAt).iterator(); keys.hasNext();) {
                    write(bands, keys.nextLong() + "\t" + (i + 1) + "\n");
                }
            }
            bands.endCopy();
            statement.execute("alter table origin_band add primary key (band, article)");
            statement.execute("analyze");
        }
    }

    private static TextPrint print(Random random) {
        short[] signature = new short[TextPrint.VALUES];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = (short) (random.nextDouble() < Math.sqrt(COMMON) ? i : random.nextInt());
        }
        return new TextPrint(random.nextLong(), SHINGLES, signature, random.ints(NUMBERS).sorted().toArray(),
                random.ints(NAMES).sorted().toArray());
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = requireNonNull(Stock.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CopyIn copy(String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void write(CopyIn copy, String row) throws SQLException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
