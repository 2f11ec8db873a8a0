package fr.entente.reportingservice.freshness;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What dashboards say of their own age: the same in all instances, and never less than was said before. */
@Component
public class Claims {

    private static final String AS_OF = "select as_of from intake_freshness where intake = 'reporting'";

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything committed anywhere before this moment is in what the present transaction reads from now on;
     * {@link Instant#EPOCH} as long as nobody can say.
     */
    public Instant asOf() {
        return jdbc.sql(AS_OF).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
