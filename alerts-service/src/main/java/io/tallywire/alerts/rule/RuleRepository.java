package io.tallywire.alerts.rule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.events.StoredJson;

@ApplicationScoped
public class RuleRepository implements PanacheRepositoryBase<RuleEntity, String> {
    /** All rules, in the order in which they were made. Read anew for each batch, so that a change holds at once. */
    public List<RuleInForce> inForce() {
        return find("order by seq").stream().map(RuleEntity::inForce).toList();
    }

    /**
     * Makes a rule, or puts it in the place of the one that has its id. One that judges as before keeps its revision, and so
     * what it has measured so far.
     */
    public void put(Rule rule) {
        getEntityManager().createNativeQuery("""
                insert into rule (id, definition) values (:id, cast(:definition as jsonb))
                on conflict (id) do update set definition = excluded.definition,
                revision = case when rule.definition - array['name', 'severities', 'topic']
                    is distinct from excluded.definition - array['name', 'severities', 'topic']
                    then nextval('rule_revision') else rule.revision end""")
                .setParameter("id", rule.id()).setParameter("definition", StoredJson.write(rule)).executeUpdate();
    }
}
