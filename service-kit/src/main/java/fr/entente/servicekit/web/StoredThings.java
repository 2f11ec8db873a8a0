package fr.entente.servicekit.web;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the event store of this service holds. */
final class StoredThings implements Existing {

    private static final String KEPT = """
            select exists (select from event
                            where aggregate_id = ? and version = 1 and recorded_at < now() - interval '1 minute')""";

    private final JdbcClient jdbc;

    StoredThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String id) {
        try {
            return jdbc.sql(KEPT).param(id).query(Boolean.class).single();
        } catch (DataAccessException _) {
            return false;
        }
    }
}
