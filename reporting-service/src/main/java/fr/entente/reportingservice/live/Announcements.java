package fr.entente.reportingservice.live;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.storage.Rows;

/** Tells every instance what has changed. PostgreSQL sends it with the commit of the transaction, or not at all. */
@Component
public class Announcements {

    static final String CHANNEL = "entente_reporting_changed";

    private static final String TELL = "select pg_notify('%s', told) from unnest(?) as t (told)".formatted(CHANNEL);

    private final JdbcTemplate jdbc;

    Announcements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void tell(Touched touched) {
        var changes = touched.scopes().entrySet().stream()
                .map(entry -> new Change(entry.getKey(), entry.getValue()))
                .toList();
        Rows.of(changes).texts(Change::toString).query(jdbc, TELL, (_, _) -> true);
    }
}
