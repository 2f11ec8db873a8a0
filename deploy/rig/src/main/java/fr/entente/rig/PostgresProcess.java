package fr.entente.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Secrets;
import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.FreePort;
import fr.entente.servers.PostgresServer;

/** PostgreSQL with the same data and the same port after every start. */
public final class PostgresProcess {

    private final EmbeddedPostgresServer server;
    private final Path folder;

    PostgresProcess(DataFolder data, Secrets secrets) throws IOException {
        folder = data.folder("postgres");
        server = new EmbeddedPostgresServer(folder, FreePort.any(), secrets.of(PostgresServer.ADMINISTRATOR));
    }

    public int port() {
        return server.port();
    }

    public String administrator() {
        return PostgresServer.ADMINISTRATOR;
    }

    public String password() {
        return server.administratorPassword();
    }

    String administratorUrl() {
        return server.administratorUrl();
    }

    /** PGDATA. */
    public Path data() {
        return folder.resolve("data");
    }

    public void start() {
        server.start();
    }

    /** As an operator would. */
    public void stop() {
        server.stop();
    }

    /** As "pg_ctl stop -m immediate". */
    public void abort() {
        server.abort();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    public void kill() {
        server.kill();
    }

    /** Freezes the postmaster and every one of its sessions. */
    public void pause() throws IOException {
        signal(Signal.STOP);
    }

    public void resume() throws IOException {
        signal(Signal.CONT);
    }

    private void signal(Signal signal) throws IOException {
        var postmaster = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        signal.send(postmaster.pid());
        for (ProcessHandle session : postmaster.children().toList()) {
            signal.send(session.pid());
        }
    }

    /** As the administrator, past every line and every row-level security. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), administrator(), password());
    }

    public void run(String database, String sql) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
