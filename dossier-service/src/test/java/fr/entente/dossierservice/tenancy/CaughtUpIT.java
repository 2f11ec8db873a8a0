package fr.entente.dossierservice.tenancy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servicekit.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Waiting for views keeps no connection from those who catch up: here there is only one. */
class CaughtUpIT {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final HikariDataSource ONE_CONNECTION = new HikariDataSource();

    private final JdbcClient jdbc = JdbcClient.create(ONE_CONNECTION);
    private final List<String> awaited = new ArrayList<>();
    private boolean reached = true;
    private final CaughtUp caughtUp = new CaughtUp(jdbc, (id, version, _) -> {
        jdbc.sql("select 1").query().singleRow();
        awaited.add(id + "@" + version);
        return reached;
    });

    @BeforeAll
    static void store() throws SQLException {
        Database database = Databases.fresh("dossier");
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table event (xid xid8, position bigint, aggregate_id text, version bigint)");
            statement.execute("""
                    insert into event values ('7', 9, 'a', 1), ('8', 3, 'b', 1), ('8', 2, 'a', 2), ('9', 1, 'c', 1)""");
        }
        ONE_CONNECTION.setJdbcUrl(database.url());
        ONE_CONNECTION.setUsername(database.owner());
        ONE_CONNECTION.setPassword(database.ownerPassword());
        ONE_CONNECTION.setMaximumPoolSize(1);
        ONE_CONNECTION.setConnectionTimeout(500);
    }

    @AfterAll
    static void close() {
        ONE_CONNECTION.close();
    }

    @Test
    void waitsForTheLastOfAll() {
        caughtUp.withAll(PATIENCE);
        assertThat(awaited).containsExactly("c@1");
    }

    @Test
    void waitsForTheLastOfSomeInOneGo() {
        caughtUp.with(PATIENCE, "a", "b", "unknown");
        assertThat(awaited).containsExactly("b@1");
        caughtUp.with(PATIENCE, "unknown");
        assertThat(awaited).hasSize(1);
    }

    @Test
    void saysThatViewsAreBehind() {
        reached = false;
        assertThatThrownBy(() -> caughtUp.withAll(PATIENCE)).isInstanceOf(ProblemException.class);
    }
}
