package fr.entente.servers;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerIT {

    private static final PostgresServer SERVER = RealServers.ownPostgres();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void writesEveryCommitToTheDisk() throws SQLException {
        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show synchronous_commit")).isEqualTo("on");
        assertThat(answer("show server_version")).startsWith("18");
    }

    @Test
    void asksForThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(SERVER.url("postgres"), "postgres", "wrong"))
                .isInstanceOf(SQLException.class).hasMessageContaining("password");
    }

    @Test
    void keepsItsDataAndItsPortOverAStop() throws SQLException {
        run("create table kept_over_a_stop as select 7 as number");
        SERVER.stop();
        assertThatThrownBy(() -> answer("select 1")).isInstanceOf(SQLException.class);
        SERVER.start();
        assertThat(answer("select number from kept_over_a_stop")).isEqualTo("7");
    }

    @Test
    void keepsWhatWasCommittedOverAPowerCut() throws SQLException {
        run("create table kept_over_a_power_cut as select 8 as number");
        SERVER.kill();
        assertThatThrownBy(() -> answer("select 1")).isInstanceOf(SQLException.class);
        SERVER.start();
        assertThat(answer("select number from kept_over_a_power_cut")).isEqualTo("8");
    }

    private static String answer(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(SERVER.administratorUrl());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(SERVER.administratorUrl())) {
            connection.createStatement().execute(sql);
        }
    }
}
