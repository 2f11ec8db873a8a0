package fr.entente.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabasesIT {

    @Test
    void theOwnerMakesTablesAndTheApplicationOnlyUsesWhatItWasGranted() throws SQLException {
        var database = Databases.fresh("roles");
        try (var owner = asOwner(database); var application = asApplication(database)) {
            owner.createStatement().execute("create table fact (number int)");
            assertThatThrownBy(() -> application.createStatement().execute("select * from fact"))
                    .hasMessageContaining("permission denied");
            owner.createStatement().execute("grant select on fact to " + database.user());
            assertThat(application.createStatement().execute("select * from fact")).isTrue();
            assertThatThrownBy(() -> application.createStatement().execute("create table mine (number int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationCannotStepOverRowLevelSecurity() throws SQLException {
        var database = Databases.fresh("security");
        try (var application = asApplication(database);
                var row = application.createStatement().executeQuery(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    void makingItAgainKeepsTheDataAndTakesTheNewPasswords() throws SQLException {
        var first = Databases.fresh("again");
        try (var owner = asOwner(first)) {
            owner.createStatement().execute("create table kept (number int)");
        }
        var name = first.url().substring(first.url().lastIndexOf('/') + 1);
        var second = Databases.create(RealServers.postgres().administratorUrl(), name);
        try (var owner = asOwner(second)) {
            assertThat(owner.createStatement().execute("select * from kept")).isTrue();
        }
        assertThatThrownBy(() -> asOwner(first)).isInstanceOf(SQLException.class);
    }

    @Test
    void aServiceCannotReachTheDatabaseOfAnother() {
        var mine = Databases.fresh("mine");
        var other = Databases.fresh("other");
        assertThatThrownBy(() -> DriverManager.getConnection(other.url(), mine.user(), mine.password()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesANameThatWouldHaveToBeQuoted() {
        assertThatThrownBy(() -> Databases.create(RealServers.postgres().administratorUrl(), "a; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private static Connection asApplication(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
