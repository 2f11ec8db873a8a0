package fr.entente.servicekit.access;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFaultsTest {

    @Test
    void aLostConnectionPassesAndAWrongStatementDoesNot() {
        assertThat(DatabaseFaults.passing(new SQLException("terminated", "57P01"))).isTrue();
        assertThat(DatabaseFaults.passing(new SQLException("no such table", "42P01"))).isFalse();
    }

    @Test
    void aRollbackThatFailsIsWhatHadFailedBeforeIt() {
        assertThat(DatabaseFaults.passing(rollbackFailedAfter(new DataAccessResourceFailureException("lost"))))
                .isTrue();
        assertThat(DatabaseFaults.passing(rollbackFailedAfter(new DataIntegrityViolationException("twice")))).isFalse();
        assertThat(DatabaseFaults.passing(new TransactionSystemException("rollback failed"))).isFalse();
    }

    /** Nobody says why: the pool had closed the connection when the commit failed. */
    @Test
    void aRollbackThatFailsAfterItsCommitFailedIsALostConnection() {
        assertThat(DatabaseFaults.passing(new TransactionSystemException("rollback failed",
                new SQLException("Connection is closed")))).isTrue();
        assertThat(DatabaseFaults.passing(new TransactionSystemException("commit failed",
                new SQLException("twice", "23505")))).isFalse();
    }

    @Test
    void aValueOutOfRangeIsTheAskersAndNotTheStatements() {
        assertThat(DatabaseFaults.unusableValue(new SQLException("NUL in a text", "22021"))).isTrue();
        assertThat(DatabaseFaults.unusableValue(new SQLException("no such table", "42P01"))).isFalse();
    }

    private static TransactionSystemException rollbackFailedAfter(RuntimeException first) {
        var fault = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        fault.initApplicationException(first);
        return fault;
    }
}
