package fr.entente.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a service's database and its two roles; what is there already stays, with the passwords given now. */
public final class Databases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,}");
    private static final int SUFFIX = 12;

    private Databases() {}

    /** An empty database on the shared server, with roles of its own, for one test class. */
    public static Database fresh(String name) {
        return fresh(RealServers.postgres(), name);
    }

    public static Database fresh(PostgresServer server, String name) {
        var suffix = UUID.randomUUID().toString().replace("-", "").substring(0, SUFFIX);
        return create(server.administratorUrl(), "%s_%s".formatted(name, suffix));
    }

    public static Database create(String administratorUrl, String name) {
        return create(administratorUrl, name, Passwords.generate(), Passwords.generate());
    }

    public static Database create(String administratorUrl, String name, String ownerPassword, String password) {
        require(NAME, name);
        require(PASSWORD, ownerPassword);
        require(PASSWORD, password);
        var database = new Database(url(administratorUrl, name), name + "_owner", ownerPassword, name + "_app",
                password);
        try (var connection = DriverManager.getConnection(administratorUrl)) {
            make(connection, name, database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database %s could not be made".formatted(name), e);
        }
        return database;
    }

    private static void make(Connection connection, String name, Database database) throws SQLException {
        role(connection, database.owner(), database.ownerPassword());
        role(connection, database.user(), database.password());
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database %s owner %s".formatted(name, database.owner()));
        }
        run(connection, "revoke all on database %s from public".formatted(name));
        run(connection, "grant connect on database %s to %s".formatted(name, database.user()));
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name);
        }
        run(connection, """
                alter role %s with login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '%s'"""
                .formatted(name, password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(String administratorUrl, String name) {
        return administratorUrl.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name);
    }

    private static void require(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Neither a database name nor a password that can be used here");
        }
    }
}
