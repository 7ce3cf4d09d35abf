package io.tallywire.messaging.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.transaction.RollbackException;

/** Tells a fault that passes by itself from one that trying again cannot mend. */
final class Outages {
    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A) that pass: connection, transaction rollback, insufficient resources,
     * operator
     * intervention, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private Outages() {
    }

    static boolean isOne(Throwable failure) {
        Optional<SQLException> sql = causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .findFirst();
        if (sql.isPresent()) {
            return passes(sql.get());
        }
        // A commit that failed without saying why: handlers flush before they return, so it was not their data.
        return causes(failure).anyMatch(cause -> cause instanceof IOException || cause instanceof RollbackException);
    }

    /** The pool gives no SQLSTATE when it has no connection to lend. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? String.valueOf(failure.getMessage()).contains("cquisition")
                : PASSING.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** With what was suppressed: the transaction manager hangs the database's own error there. */
    private static Stream<Throwable> causes(Throwable failure) {
        Stream<Throwable> suppressed = Stream.of(failure.getSuppressed()).flatMap(Outages::causes);
        Throwable cause = failure.getCause();
        return Stream.concat(Stream.of(failure),
                Stream.concat(cause == null || cause == failure ? Stream.empty() : causes(cause), suppressed));
    }
}
