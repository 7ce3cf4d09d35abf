package io.tallywire.alerts.rule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class RuleRepository implements PanacheRepositoryBase<RuleEntity, String> {
    /** All rules, in the order in which they were made. */
    public List<RuleInForce> inForce() {
        return find("order by seq").stream().map(RuleEntity::toRule).map(RuleInForce::of).toList();
    }
}
