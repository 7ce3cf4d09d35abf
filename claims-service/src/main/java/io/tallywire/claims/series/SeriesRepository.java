package io.tallywire.claims.series;

import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.hibernate.Session;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.events.StoredJson;

@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<SeriesEntity, String> {
    /**
     * All series that have these labels or were opened under them, locked in order of their ids so that two instances cannot
     * block each other.
     */
    @SuppressWarnings("unchecked") // the query names its result class
    List<SeriesEntity> lock(Collection<String> labelKeys) {
        return getEntityManager().createNativeQuery(
                "select * from series where current_key = any (:keys) or label_key = any (:keys) order by id for update",
                SeriesEntity.class).setParameter("keys", labelKeys.toArray(String[]::new)).getResultList();
    }

    /** The series that have these labels now, in order of time. */
    public List<SeriesEntity> current(Map<String, String> labels) {
        return list("currentKey = ?1 and mergedInto is null order by firstPublishedAt, id", LabelKey.of(labels).text());
    }

    /** @throws HttpProblem 404 if there is none of that id */
    public SeriesEntity known(String id) {
        return findByIdOptional(id)
                .orElseThrow(() -> HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle("Unknown series")
                        .withDetail("There is no series '" + id
                                + "'. GET /series lists them; GET /claims names the series of each claim.")
                        .build());
    }

    /** Where the claims of a merged series went in the end. */
    public String holder(SeriesEntity series) {
        SeriesEntity holder = series;
        for (String next = series.mergedInto(); next != null; next = holder.mergedInto()) {
            holder = findById(next);
        }
        return holder.id();
    }

    /** What a new series begins with. */
    record Opening(LabelKey key, int period, Map<String, String> labels, Times times) {
    }

    /** Opens these series, unless another instance just did, in one round trip and without a flush for each. */
    void open(List<Opening> openings) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into series (id, label_key, current_key, period, labels, first_published_at, last_published_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?)
                    on conflict do nothing""")) {
                for (Opening opening : openings) {
                    insert.setString(1, opening.key().seriesId(opening.period()));
                    insert.setString(2, opening.key().text());
                    insert.setString(3, opening.key().text());
                    insert.setInt(4, opening.period());
                    insert.setString(5, StoredJson.write(opening.labels()));
                    insert.setObject(6, opening.times().first().atOffset(ZoneOffset.UTC));
                    insert.setObject(7, opening.times().last().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
