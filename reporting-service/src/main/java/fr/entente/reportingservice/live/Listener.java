package fr.entente.reportingservice.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.health.Pulse;

/** Hears what any instance committed, on a connection of its own, and passes it on to the screens of this one. */
@Component
class Listener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSourceProperties database;
    private final Screens screens;
    private final Pulse pulse;
    private volatile boolean running;

    Listener(DataSourceProperties database, Screens screens, @Qualifier("liveUpdatesPulse") Pulse pulse) {
        this.database = database;
        this.screens = screens;
        this.pulse = pulse;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-listener").start(this::listenOn);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenOn() {
        while (running) {
            try (var connection = connect(); var statement = connection.createStatement()) {
                statement.execute("listen " + Announcements.CHANNEL);
                screens.missed();
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Nothing is heard of changes until the next try: {}", e.getMessage());
                pulse.missed(e);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        while (running) {
            var notifications = connection.unwrap(PGConnection.class).getNotifications((int) ROUND.toMillis());
            if (notifications.length == 0 && !connection.isValid((int) ROUND.toSeconds())) {
                throw new SQLException("the connection is gone");
            }
            pulse.beat();
            for (var notification : notifications) {
                screens.changed(Change.read(notification.getParameter()));
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.determineUsername());
        properties.setProperty("password", database.determinePassword());
        properties.setProperty("ApplicationName", "reporting-service live");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.determineUrl(), properties);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
