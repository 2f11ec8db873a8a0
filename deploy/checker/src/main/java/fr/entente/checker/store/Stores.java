package fr.entente.checker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.json.Content;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sorting.Sorter;

/** All event stores of the platform, each at one moment, with every event as a row of numbers. */
public final class Stores implements AutoCloseable {

    /** Columns of a row by id: 0-1 id, 2 what its headers say, 3 what it says, 4 when it was recorded, 5-6 aggregate, 7 version. */
    public static final int ID_WIDTH = 8;
    /** Columns of a row by aggregate: 0-1 aggregate, 2 version, 3 type, 4 when it was recorded. */
    public static final int AGGREGATE_WIDTH = 5;

    private final List<Store> stores = new ArrayList<>();
    private final Sorter byId = new Sorter(ID_WIDTH);
    private final Sorter byAggregate = new Sorter(AGGREGATE_WIDTH);
    private boolean read;

    public Stores(PlatformFile platform) {
        Stream.of(PlatformFile.DOSSIER, PlatformFile.INTERVENTION)
                .forEach(name -> platform.database(name).ifPresent(at -> stores.add(Store.of(name, at))));
        platform.databases().forEach((name, at) -> {
            if (at.events() != null && store(name).isEmpty()) {
                stores.add(Store.of(name, at));
            }
        });
    }

    /** However few they are. */
    public List<Store> known() {
        return List.copyOf(stores);
    }

    public List<Store> all() {
        if (stores.isEmpty()) {
            throw new NotChecked("no event store is named");
        }
        return List.copyOf(stores);
    }

    public Optional<Store> store(String name) {
        return stores.stream().filter(store -> store.name().equals(name)).findFirst();
    }

    public Sorter byId() throws SQLException {
        read();
        return byId;
    }

    public Sorter byAggregate() throws SQLException {
        read();
        return byAggregate;
    }

    private void read() throws SQLException {
        if (!read) {
            for (var store : all()) {
                store.snapshot().each("select id, aggregate, sequence, type, payload, time from (%s) e"
                        .formatted(store.events()), this::take);
            }
            read = true;
        }
    }

    private void take(ResultSet row) throws SQLException {
        var id = Key.of(row.getString(1));
        var aggregate = row.getString(2);
        var subject = Key.of(aggregate);
        long version = row.getLong(3);
        var type = row.getString(4);
        long time = micros(row.getObject(6, OffsetDateTime.class).toInstant());
        byId.add(id.high(), id.low(), headers(aggregate, version, type), Content.of(row.getString(5)), time,
                subject.high(), subject.low(), version);
        byAggregate.add(subject.high(), subject.low(), version, Content.text(type), time);
    }

    /** What the headers of a record have to say of its event, as one number. */
    public static long headers(String aggregate, long version, String type) {
        return Content.text("%s/%d/%s".formatted(aggregate, version, type));
    }

    public static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    @Override
    public void close() {
        byId.close();
        byAggregate.close();
        for (var store : stores) {
            store.close();
        }
    }
}
