package fr.entente.reportingservice.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.zip.CRC32C;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes and drops the schemas that hold one version of the projection each, as the owner: the application may not. */
@Component
public class ProjectionSchemas {

    private static final String PREFIX = "projection_";
    private static final long ONE_AT_A_TIME = 0x70726f6a; // any number, the same in every instance

    private final FlywayProperties owner;
    private final String application;
    private final String tables;

    ProjectionSchemas(
            FlywayProperties owner,
            @Value("classpath:db/projection/tables.sql") Resource tables,
            @Value("classpath*:db/kit/intake/*.sql") Resource[] intake,
            @Value("classpath:db/projection/access.sql") Resource access) {
        this.owner = owner;
        this.application = Objects.requireNonNull(owner.getPlaceholders().get("app"));
        Arrays.sort(intake, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
        this.tables = text(tables) + text(intake) + text(access);
    }

    public static String schema(int number) {
        return PREFIX + number;
    }

    /** Changes with the tables: a projection of another shape was made by another version of this service. */
    public String shape() {
        var sum = new CRC32C();
        sum.update(tables.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** All of it or nothing; does nothing where it is already. */
    public void create(int number) {
        asOwner(connection -> {
            connection.setAutoCommit(false);
            run(connection, "select pg_advisory_xact_lock(%d)".formatted(ONE_AT_A_TIME));
            if (!exists(connection, schema(number))) {
                run(connection, "create schema " + schema(number));
                run(connection, "set local search_path = " + schema(number));
                run(connection, tables.replace("${app}", application));
            }
            connection.commit();
        });
    }

    /** One of an earlier shape may know of no such thing. */
    void keepDiscarded(int from, int to) {
        asOwner(connection -> {
            if (finds(connection, "select 1 where to_regclass('%s.intake_discarded') is not null"
                    .formatted(schema(from)))) {
                run(connection, """
                        insert into %s.intake_discarded (intake, topic, part, record_offset, event_id, subject, cause,
                                                         passed, discarded_at)
                        select intake, topic, part, record_offset, event_id, subject, cause, passed, discarded_at
                          from %s.intake_discarded on conflict do nothing""".formatted(schema(to), schema(from)));
            }
        });
    }

    public void drop(int number) {
        asOwner(connection -> {
            run(connection, "set lock_timeout = '2s'");
            run(connection, "drop schema if exists %s cascade".formatted(schema(number)));
        });
    }

    /** Empties the cells, to sum them up from the beginning. */
    void emptyCells(int number, long claim) {
        asOwner(connection -> {
            connection.setAutoCommit(false);
            if (!finds(connection, "select 1 from projection where number = %d and claim = %d for share"
                    .formatted(number, claim))) {
                throw new ClaimLost(number);
            }
            run(connection, "set local search_path = " + schema(number));
            run(connection, "truncate cell, month_cell, scheme_cell");
            connection.commit();
        });
    }

    /** A schema that was filled at once has no statistics yet, and without them no plan is good. */
    public void analyze(int number) {
        asOwner(connection -> {
            run(connection, "set search_path = " + schema(number));
            run(connection, """
                    analyze site, site_span, request, dossier, dossier_entry, dossier_mark, defect, defect_mark, shift,
                        shift_site, action, action_share, intervention, cell, month_cell, scheme_cell""");
        });
    }

    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void asOwner(Work work) {
        try (var connection = DriverManager.getConnection(owner.getUrl(), owner.getUser(), owner.getPassword())) {
            work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The projection's schema could not be changed", e);
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            statement.setString(1, schema);
            return statement.executeQuery().next();
        }
    }

    private static boolean finds(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Resource... resources) {
        var text = new StringBuilder();
        for (var resource : resources) {
            try {
                text.append(resource.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }
}
