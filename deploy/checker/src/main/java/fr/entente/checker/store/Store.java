package fr.entente.checker.store;

import java.sql.SQLException;
import java.util.Optional;

import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.sql.Script;
import fr.entente.checker.sql.Snapshot;

/** One event store at one moment. */
public final class Store implements AutoCloseable {

    private static final String OURS = Script.of("store/events").query();

    private final String name;
    private final Snapshot snapshot;
    private final String events;

    private Store(String name, Snapshot snapshot, String events) {
        this.name = name;
        this.snapshot = snapshot;
        this.events = events;
    }

    public static Store of(String name, DatabaseAt database) {
        var peers = database.events();
        return new Store(name, Snapshot.of(database), peers == null ? OURS : peers);
    }

    public String name() {
        return name;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** A query over {@code fact}: the events as they were promised to others. */
    public String over(Script script) {
        return script.over(events);
    }

    public String events() {
        return events;
    }

    /** The youngest epoch; nothing where the store knows no epochs. */
    public Optional<Long> epoch() throws SQLException {
        var known = snapshot.list("select to_regclass('store_epoch') is not null", row -> row.getBoolean(1));
        return known.getFirst()
                ? snapshot.list("select max(number) from store_epoch", row -> row.getLong(1)).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
