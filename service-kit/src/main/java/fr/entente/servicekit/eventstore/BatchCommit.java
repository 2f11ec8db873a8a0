package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One batch of appends in one commit: at once where all are welcome, otherwise without those the server refuses. */
final class BatchCommit {

    private final Connection connection;

    /** The connection commits by itself, so that the plain case is a single round trip. */
    BatchCommit(Connection connection) {
        this.connection = connection;
    }

    /** Tells each append that is decided; throws when the outcome of the others is not known. */
    void commit(List<Append> batch) throws SQLException {
        try {
            EventInsert.into(connection, batch.stream().flatMap(append -> append.events().stream()).toList());
            batch.forEach(Append::stored);
        } catch (SQLException e) {
            if (!StoreFaults.isRefusal(e)) {
                throw e;
            }
            commitWithoutTheRefused(batch, e);
        }
    }

    private void commitWithoutTheRefused(List<Append> batch, SQLException refusal) throws SQLException {
        if (batch.size() == 1) {
            batch.getFirst().refused(refusal);
            return;
        }
        connection.setAutoCommit(false);
        try {
            var accepted = accepted(batch);
            connection.commit();
            accepted.forEach(Append::stored);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<Append> accepted(List<Append> batch) throws SQLException {
        var accepted = new ArrayList<Append>();
        for (var append : batch) {
            if (isAccepted(append)) {
                accepted.add(append);
            }
        }
        return accepted;
    }

    private boolean isAccepted(Append append) throws SQLException {
        var before = connection.setSavepoint();
        try {
            EventInsert.into(connection, append.events());
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!StoreFaults.isRefusal(e)) {
                throw e;
            }
            connection.rollback(before);
            append.refused(e);
            return false;
        }
    }
}
