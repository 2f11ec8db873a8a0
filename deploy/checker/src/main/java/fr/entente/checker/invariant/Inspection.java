package fr.entente.checker.invariant;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.checker.Findings;
import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.dashboard.Sessions;
import fr.entente.checker.journal.Asked;
import fr.entente.checker.journal.Bodies;
import fr.entente.checker.journal.Journal;
import fr.entente.checker.journal.Line;
import fr.entente.checker.readmodel.ReadModel;
import fr.entente.checker.store.Stores;
import fr.entente.checker.topic.Epochs;
import fr.entente.checker.topic.Told;
import fr.entente.checker.topic.Topics;

/** Everything one check reads, opened when first needed and read once. */
public final class Inspection implements AutoCloseable {

    private final PlatformFile platform;
    private final List<Runnable> open = new ArrayList<>();
    private @Nullable Stores stores;
    private @Nullable Topics topics;
    private @Nullable Told told;
    private @Nullable Asked asked;
    private @Nullable Sessions sessions;
    private @Nullable ReadModel readModel;
    private @Nullable AskedAndStored askedAndStored;

    public Inspection(PlatformFile platform) {
        this.platform = platform;
    }

    PlatformFile platform() {
        return platform;
    }

    Stores stores() {
        if (stores != null) {
            return stores;
        }
        var made = new Stores(platform);
        stores = made;
        open.add(made::close);
        return made;
    }

    Topics topics() {
        if (topics != null) {
            return topics;
        }
        var made = new Topics(platform);
        topics = made;
        open.add(made::close);
        return made;
    }

    Told told() throws SQLException {
        if (told != null) {
            return told;
        }
        var made = new Told(topics(), epochs(), platform.strangers());
        told = made;
        open.add(made::close);
        return made;
    }

    Asked asked() throws IOException {
        if (asked != null) {
            return asked;
        }
        var made = new Asked(Journal.of(platform));
        asked = made;
        open.add(made::close);
        return made;
    }

    Sessions sessions() throws IOException {
        if (sessions != null) {
            return sessions;
        }
        var made = new Sessions(platform);
        sessions = made;
        open.add(made::close);
        return made;
    }

    AskedAndStored askedAndStored() throws IOException, SQLException {
        var known = askedAndStored;
        if (known == null) {
            known = new AskedAndStored(asked(), stores(), Optional.ofNullable(platform.journalFrom()));
            for (var store : stores().all()) {
                Bodies.compare(Journal.of(platform), store, platform.database(store.name()).orElseThrow(),
                        line -> isOf(store.name(), line), known.lost());
            }
            askedAndStored = known;
        }
        return known;
    }

    /** What people did by hand is in no journal: where they may work, nobody can tell it from what is invented. */
    Findings invented() throws IOException, SQLException {
        var invented = askedAndStored().invented();
        if (platform.letsPeopleWork() && invented.violations() > 0) {
            throw new NotChecked("people work on this platform, and no journal has what they do (%,d findings)"
                    .formatted(invented.violations()));
        }
        return invented;
    }

    /** Our two stores hold different things; a peer's one holds all. */
    private static boolean isOf(String store, Line line) {
        return switch (store) {
            case PlatformFile.INTERVENTION -> line.path().startsWith("/api/interventions");
            case PlatformFile.DOSSIER -> !line.path().startsWith("/api/interventions");
            default -> true;
        };
    }

    Optional<ReadModel> readModel() throws SQLException {
        if (readModel == null) {
            var reporting = platform.database(PlatformFile.REPORTING).filter(at -> at.dashboard() == null);
            if (reporting.isPresent()) {
                var known = ReadModel.of(reporting.get());
                readModel = known;
                open.add(known::close);
            }
        }
        return Optional.ofNullable(readModel);
    }

    /** Of stores, by the name under which a service publishes; without these, as the read model has met them. */
    private Epochs epochs() throws SQLException {
        var bySource = new HashMap<String, Long>();
        for (var store : stores().known()) {
            store.epoch().ifPresent(epoch -> bySource.put("/%s-service".formatted(store.name()), epoch));
        }
        var tables = readModel();
        return new Epochs(bySource, bySource.isEmpty() && tables.isPresent() ? tables.get().epochs() : Map.of());
    }

    @Override
    public void close() {
        for (var each : open.reversed()) {
            each.run();
        }
    }
}
