package io.tallywire.claims.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/**
 * Keeps decisions about series and the intake apart: any number of batches are filed at a time, a decision is alone. Both hold
 * it
 * until their transaction ends, so that what a batch reads of the decisions is true until it is committed.
 */
@ApplicationScoped
public class FilingLock {
    private static final long KEY = 0x66696c696e67L;

    private final EntityManager entities;

    public FilingLock(EntityManager entities) {
        this.entities = entities;
    }

    public void share() {
        take("select pg_advisory_xact_lock_shared(" + KEY + ")");
    }

    public void takeAlone() {
        take("select pg_advisory_xact_lock(" + KEY + ")");
    }

    private void take(String sql) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
