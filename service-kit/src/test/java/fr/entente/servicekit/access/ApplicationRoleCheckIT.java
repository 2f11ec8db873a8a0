package fr.entente.servicekit.access;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplicationRoleCheckIT {

    private final Database database = Databases.fresh("role");

    @BeforeEach
    void makeAProtectedTable() {
        asOwner("create table thing (name text); alter table thing enable row level security; grant select on thing to "
                + database.user());
    }

    @Test
    void acceptsALoginThatOwnsNothing() {
        assertThatCode(() -> check(database.user(), database.password()).check()).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOwner() {
        refuses(check(database.owner(), database.ownerPassword()), "owns");
    }

    @Test
    void refusesWhoMayBecomeAnOwner() throws SQLException {
        asAdministrator("grant %s to %s".formatted(database.owner(), database.user()));
        refuses(check(database.user(), database.password()), "owns");
    }

    @Test
    void refusesALoginThatBypassesRowLevelSecurity() throws SQLException {
        asAdministrator("alter role %s bypassrls".formatted(database.user()));
        refuses(check(database.user(), database.password()), "row-level security does not hold");
    }

    @Test
    void refusesASuperuser() throws SQLException {
        asAdministrator("alter role %s superuser".formatted(database.user()));
        refuses(check(database.user(), database.password()), "row-level security does not hold");
    }

    @Test
    void refusesATableWithoutRowLevelSecurity() {
        asOwner("create table open_door (name text); grant insert on open_door to " + database.user());
        refuses(check(database.user(), database.password()), "open_door");
    }

    @Test
    void refusesAViewThatLooksWithItsOwnersEyes() {
        asOwner("create view window_pane as select * from thing; grant select on window_pane to " + database.user());
        refuses(check(database.user(), database.password()), "window_pane");
    }

    @Test
    void acceptsAViewThatLooksWithTheCallersEyes() {
        asOwner("create view window_pane with (security_invoker = true) as select * from thing; grant select on window_pane to "
                + database.user());
        check(database.user(), database.password()).check();
    }

    @Test
    void acceptsATableThatSaysWhyItBelongsToNoTenant() {
        asOwner("create table clock (at text); comment on table clock is 'unbound: the time is the same for all'; "
                + "grant select on clock to " + database.user());
        check(database.user(), database.password()).check();
    }

    private static void refuses(ApplicationRoleCheck check, String reason) {
        assertThatExceptionOfType(UnfitApplicationRole.class).isThrownBy(check::check).withMessageContaining(reason);
    }

    private ApplicationRoleCheck check(String user, String password) {
        return new ApplicationRoleCheck(
                JdbcClient.create(new DriverManagerDataSource(database.url(), user, password)));
    }

    private void asOwner(String sql) {
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()))
                .sql(sql)
                .update();
    }

    private static void asAdministrator(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(RealServers.postgres().administratorUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
