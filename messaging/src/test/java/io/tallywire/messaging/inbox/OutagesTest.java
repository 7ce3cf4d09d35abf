package io.tallywire.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {
    @ParameterizedTest
    @CsvSource({ "08006, true", "40P01, true", "57P01, true", "53300, true", "22021, false", "23505, false", "42703, false" })
    void theSqlStateTellsWhetherTryingAgainHelps(String state, boolean passes) {
        assertThat(Outages.isOne(new IllegalStateException(new SQLException("failed", state)))).isEqualTo(passes);
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(Outages.isOne(new SQLException("Acquisition timeout while waiting for new connection"))).isTrue();
    }

    @Test
    void aCommitThatFailedForDataIsNone() {
        RollbackException failure = new RollbackException("rolled back");
        failure.addSuppressed(new SQLException("duplicate key", "23505"));

        assertThat(Outages.isOne(failure)).isFalse();
    }

    @Test
    void aCommitThatFailedWithoutAReasonIsOne() {
        assertThat(Outages.isOne(new RuntimeException(new RollbackException("rolled back")))).isTrue();
    }

    @Test
    void aBrokenConnectionIsOneAndABugIsNot() {
        assertThat(Outages.isOne(new RuntimeException(new ConnectException("refused")))).isTrue();
        assertThat(Outages.isOne(new IllegalArgumentException("bug"))).isFalse();
    }
}
