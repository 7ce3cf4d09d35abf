package io.tallywire.claims.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Shows series with the number of their claims. */
@ApplicationScoped
public class SeriesViews {
    private final EntityManager entities;
    private final SeriesRepository repository;

    public SeriesViews(EntityManager entities, SeriesRepository repository) {
        this.entities = entities;
        this.repository = repository;
    }

    private record Counts(String series, long claims, long sources) {
        static final Counts NONE = new Counts("", 0, 0);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none of that id */
    @Transactional
    public SeriesView of(String id) {
        return of(List.of(repository.known(id))).getFirst();
    }

    /** In the same order. */
    List<SeriesView> of(List<SeriesEntity> series) {
        Map<String, Counts> counts = new HashMap<>();
        if (!series.isEmpty()) {
            entities.createQuery("""
                    select new %s(c.seriesId, count(c), count(distinct c.voucher)) from ClaimEntity c
                    where c.seriesId in :ids and c.status = 'active' group by c.seriesId""".formatted(Counts.class.getName()),
                    Counts.class).setParameter("ids", series.stream().map(SeriesEntity::id).toList()).getResultList()
                    .forEach(one -> counts.put(one.series(), one));
        }
        return series.stream().map(one -> view(one, counts.getOrDefault(one.id(), Counts.NONE))).toList();
    }

    private SeriesView view(SeriesEntity series, Counts counts) {
        return new SeriesView(series.id(), series.name(), series.labels(), series.period(), series.times().first(),
                series.times().last(), counts.claims(), counts.sources(),
                series.isMerged() ? repository.holder(series) : null);
    }
}
