package fr.entente.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.Options;
import fr.entente.benchmark.Screen;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.platform.Cluster;
import fr.entente.benchmark.platform.Keys;
import fr.entente.benchmark.platform.Ours;
import fr.entente.benchmark.platform.Peer;
import fr.entente.benchmark.platform.Seed;

/** Everything that measures share; what nobody asks for is never started. */
public final class Stage implements AutoCloseable {

    private final Path home;
    private final Options options;
    private final Screen screen;
    private final Cluster cluster;
    private final Keys keys;
    private final Floors floors;
    private final KafkaFloor kafkaFloor;
    private final Scene scene = Scene.of(LocalDate.now(ZoneOffset.UTC));
    private final List<AutoCloseable> started = new ArrayList<>();
    private final Map<String, Double> rebuilt = new LinkedHashMap<>();
    private boolean closed;
    private @Nullable Seed seed;
    private @Nullable Ours ours;
    private @Nullable Contestant contestant;
    private @Nullable List<Contestant> peers;

    public Stage(Path home, Options options, Screen screen) throws IOException {
        this.home = home;
        this.options = options;
        this.screen = screen;
        cluster = Cluster.start(options.data());
        keys = new Keys();
        floors = new Floors(cluster);
        kafkaFloor = new KafkaFloor(cluster);
    }

    public Options options() {
        return options;
    }

    public Screen screen() {
        return screen;
    }

    public Cluster cluster() {
        return cluster;
    }

    public Floors floors() {
        return floors;
    }

    public Path home() {
        return home;
    }

    KafkaFloor kafkaFloor() {
        return kafkaFloor;
    }

    Scene scene() {
        return scene;
    }

    Keys keys() {
        return keys;
    }

    Calibration calibrate() {
        return Calibration.now(floors, kafkaFloor);
    }

    Ours platform() throws IOException {
        ours();
        if (ours == null) {
            throw new IllegalStateException("not started");
        }
        return ours;
    }

    public Optional<Ours> running() {
        return Optional.ofNullable(ours);
    }

    public Journal journal() {
        return new Journal(cluster.data().resolve("journal.jsonl"));
    }

    Contestant ours() throws IOException {
        if (contestant == null) {
            var fresh = Ours.start(home, cluster, keys);
            ours = fresh;
            fresh.prepare(scene);
            contestant = new Contestant(fresh, cluster, scene, journal(), options.seed());
            screen.step("our services are ready, with %d sites and %d dossiers".formatted(scene.sites().size(),
                    scene.dossiers().size()));
        }
        return contestant;
    }

    List<Contestant> peers() throws IOException {
        if (peers == null) {
            var all = new ArrayList<Contestant>();
            for (var profile : options.peers()) {
                peer(profile).ifPresent(all::add);
            }
            peers = all;
        }
        return peers;
    }

    /** With servers of its own: all publish to topics of the same names. */
    private Optional<Contestant> peer(String profile) throws IOException {
        ours(); // whose schemes a peer may need
        if (!Peer.isBuilt(profile, home)) {
            screen.line("Peer %s is not built, so it is left out: ./mvnw -DskipTests package.".formatted(profile));
            return Optional.empty();
        }
        var servers = Cluster.start(options.data().resolve("peer-" + profile));
        started.add(servers);
        var peer = Peer.start(profile, home, servers, keys);
        started.addFirst(peer);
        peer.await(cluster);
        peer.prepare(scene);
        screen.step("peer %s is ready".formatted(peer.name()));
        return Optional.of(new Contestant(peer, servers, scene,
                new Journal(cluster.data().resolve("journal-%s.jsonl".formatted(profile))), options.seed()));
    }

    void warmUp(Contestant contestant) {
        screen.step("%s warmed up: %s".formatted(contestant.name(), contestant.warmUp(options.warmUpSeconds())));
    }

    /** Events per second of a peer's rebuild. */
    void remember(String peer, double perSecond) {
        rebuilt.put(peer, perSecond);
    }

    double rebuilt(String peer) {
        return rebuilt.getOrDefault(peer, Double.NaN);
    }

    Map<String, Double> rebuilt() {
        return rebuilt;
    }

    /** One for the whole run: it goes on counting where it was. */
    Seed seed() {
        if (seed == null) {
            seed = new Seed(cluster, scene);
        }
        return seed;
    }

    Filling filling() throws IOException {
        return new Filling(platform(), cluster, seed());
    }

    /** What comes after is about us alone, and they would only take part of the machine. */
    void endPeers() {
        started.forEach(Stage::end);
        started.clear();
        peers = List.of();
    }

    private static void end(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new IllegalStateException("it does not end", e);
        }
    }

    /** Also when the program is asked to end. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        started.forEach(Stage::end);
        if (ours != null) {
            ours.close();
        }
        keys.close();
        cluster.close();
    }
}
