package io.tallywire.claims.series;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;

/** The active claims of a series in order of publication, and of storage where that is the same. */
@ApplicationScoped
public class Timeline {
    private static final int PIECE = 2000;

    private final EntityManager entities;

    public Timeline(EntityManager entities) {
        this.entities = entities;
    }

    Page<Estimate> page(String seriesId, @Nullable String cursor, int limit) {
        long after = Cursor.position(cursor, 0);
        List<ClaimEntity> rows = entities.createQuery(
                """
                        from ClaimEntity c where c.seriesId = :series and c.status = 'active' and (:after = 0 or (c.publishedAt, c.seq) >
                        (select p.publishedAt, p.seq from ClaimEntity p where p.seq = :after)) order by c.publishedAt, c.seq""",
                ClaimEntity.class)
                .setParameter("series", seriesId).setParameter("after", after).setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, ClaimEntity::seq).map(row -> Estimate.of(row.toClaim()));
    }

    /** The whole timeline as CSV, read and written piece by piece. */
    void writeCsv(String seriesId, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.append(EstimateCsv.HEADER);
        String cursor = null;
        do {
            Page<Estimate> piece = piece(seriesId, cursor);
            EstimateCsv.write(piece.items(), csv);
            cursor = piece.next();
        } while (cursor != null);
        csv.flush();
    }

    private Page<Estimate> piece(String seriesId, @Nullable String cursor) {
        return QuarkusTransaction.requiringNew().call(() -> page(seriesId, cursor, PIECE));
    }
}
