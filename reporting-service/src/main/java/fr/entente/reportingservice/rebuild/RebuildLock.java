package fr.entente.reportingservice.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Held by the one instance that rebuilds; PostgreSQL gives it back when that instance dies. */
@Component
class RebuildLock {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);

    private static final long KEY = 0x72656275; // any number, the same in every instance

    /** Closing it gives the lock back; one whose connection was cut has gone with it. */
    record Held(Connection connection) implements AutoCloseable {

        @Override
        public void close() {
            try (connection; var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(%d)".formatted(KEY));
            } catch (SQLException e) {
                LOG.warn("The rebuild's lock ended with its connection: {}", e.getMessage());
            }
        }
    }

    private static final String HOLDERS = """
            select count(*) from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = %d
                and objsubid = 1 and database = (select oid from pg_database where datname = current_database())"""
            .formatted(KEY);

    private final DataSource database;

    RebuildLock(DataSource database) {
        this.database = database;
    }

    boolean isHeld() {
        return JdbcClient.create(database).sql(HOLDERS).query(Integer.class).single() > 0;
    }

    /** Nothing where another one holds it. */
    Optional<Held> tryTake() {
        try {
            return tryOn(database.getConnection());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Whether a rebuild is under way cannot be asked", e);
        }
    }

    private static Optional<Held> tryOn(Connection connection) throws SQLException {
        boolean taken = false;
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(KEY))) {
            taken = answer.next() && answer.getBoolean(1);
            return taken ? Optional.of(new Held(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }
}
