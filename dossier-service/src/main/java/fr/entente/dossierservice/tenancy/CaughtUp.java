package fr.entente.dossierservice.tenancy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import fr.entente.servicekit.views.ViewProgress;
import fr.entente.servicekit.web.ProblemException;

/**
 * Waits until the views show what was stored before this moment, and says so when they do not in time. No connection is
 * held while it waits: whoever waits would keep it from those who catch up.
 */
@Component
public final class CaughtUp {

    /** Versions first: the order of the store is asked of a few events, never of all. */
    private static final String LAST_OF = """
            with newest as materialized (
                select aggregate_id, max(version) as version from event where aggregate_id = any (?) group by 1)
            select e.aggregate_id, e.version from newest n
              join event e on e.aggregate_id = n.aggregate_id and e.version = n.version
             order by e.xid desc, e.position desc limit 1""";

    private final JdbcClient jdbc;
    private final ViewProgress progress;

    CaughtUp(JdbcClient jdbc, ViewProgress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    private record Last(String id, long version) {}

    public void withAll(Duration patience) {
        await(jdbc.sql("select aggregate_id, version from event order by xid desc, position desc limit 1"), patience);
    }

    /** Views follow the order of the store: with the last event of these things all before it are shown. */
    public void with(Duration patience, Object... ids) {
        await(jdbc.sql(LAST_OF).param(Arrays.stream(ids).map(Object::toString).toArray(String[]::new)), patience);
    }

    private void await(StatementSpec question, Duration patience) {
        Optional<Last> last = question
                .query((row, _) -> new Last(row.getString("aggregate_id"), row.getLong("version"))).optional();
        if (last.isPresent() && !progress.await(last.get().id(), last.get().version(), patience)) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "view", "behind");
        }
    }
}
