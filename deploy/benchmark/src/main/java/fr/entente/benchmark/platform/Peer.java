package fr.entente.benchmark.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Door.Part;
import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.load.Wire;
import fr.entente.servers.Database;
import fr.entente.servers.FreePort;

/**
 * One program of another making that does the same work: one process, one database, the same servers and flags. Where
 * our reporting-service counts for it, only the write models differ.
 */
public final class Peer implements Candidate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Its {@code checker.json} has its SQL under the name it is checked as. */
    private record Making(String name, String module, String profiles, String checkedAs, boolean countedByUs) {}

    private static final Map<String, Making> MAKINGS = Map.of(
            "s", new Making("S", "stock-axon", "s", "s", false),
            "splus", new Making("S+", "stock-axon", "splus", "splus", false),
            "c", new Making("C", "crud-outbox", "c,uncounted", "c", true),
            "calone", new Making("C alone", "crud-outbox", "c", "c", false));

    private final String profile;
    private final Making making;
    private final Path home;
    private final Cluster cluster;
    private final Keys keys;
    private final Database database;
    private final URI address = URI.create("http://127.0.0.1:" + FreePort.any());
    private final Jvm process;

    private @Nullable Counting counting;

    private Peer(String profile, Path home, Cluster cluster, Keys keys) throws IOException {
        this.profile = profile;
        this.home = home;
        making = making(profile);
        this.cluster = cluster;
        this.keys = keys;
        database = cluster.database("peer_" + profile);
        process = Jvm.start("peer-" + profile, List.of("-jar", jar(making, home).toString()), environment(),
                cluster.logs());
    }

    public static boolean isBuilt(String profile, Path home) {
        return Files.exists(jar(making(profile), home));
    }

    public static Peer start(String profile, Path home, Cluster cluster, Keys keys) throws IOException {
        return new Peer(profile, home, cluster, keys);
    }

    private static Making making(String profile) {
        var making = MAKINGS.get(profile);
        if (making == null) {
            throw new Trouble("There is no peer %s: s, splus, c and calone are known.".formatted(profile));
        }
        return making;
    }

    private static Path jar(Making making, Path home) {
        return home.resolve("deploy/benchmark/peers/%s/target/%s.jar".formatted(making.module(), making.module()));
    }

    /**
     * Until it can be worked with.
     *
     * @param ours where our reporting-service, should it count for this peer, learns the scheme from
     */
    public void await(Cluster ours) throws IOException {
        Ready.await(process, address);
        if (making.countedByUs()) {
            counting = Counting.start(home, ours, cluster, keys);
        }
    }

    /** Has no read model of its own that could be rebuilt. */
    public boolean isCountedByUs() {
        return making.countedByUs();
    }

    public String profile() {
        return profile;
    }

    /** What the independent checker needs to know: with SQL of the peer's own, kept beside its sources. */
    public Map<String, Object> forTheChecker(Path journal, Instant journalFrom) throws IOException {
        var sql = JSON
                .readTree(Files.readAllBytes(home.resolve("deploy/benchmark/peers/%s/src/main/resources/checker.json"
                        .formatted(making.module()))))
                .path(making.checkedAs());
        var databases = new LinkedHashMap<String, Object>();
        databases.put("peer", at("peer_" + profile, "events", sql.path("events").asString()));
        var counters = counting == null ? sql.path("dashboard").asString() : Counting.TOTALS;
        databases.put("counters", at(counting == null ? "peer_" + profile : "reporting", "dashboard", counters));
        return Map.of("kafka", cluster.kafka(), "databases", databases, "journal", journal.toString(), "journalFrom",
                journalFrom.toString(), "strangers",
                counting == null ? Set.of() : counting.copied());
    }

    private Map<String, String> at(String name, String question, String sql) {
        return Map.of("url", cluster.url(name), "user", "postgres", "password", cluster.administratorPassword(),
                question, sql);
    }

    private Map<String, String> environment() {
        return Map.of("SPRING_PROFILES_ACTIVE", making.profiles(), "PEER_PORT", String.valueOf(address.getPort()),
                "PEER_DB_URL",
                database.url(), "PEER_DB_USER", database.owner(), "PEER_DB_PASSWORD", database.ownerPassword(),
                "PEER_KAFKA", cluster.kafka(), "PEER_JWKS_URL", keys.url());
    }

    public URI address() {
        return address;
    }

    @Override
    public String name() {
        return making.name();
    }

    @Override
    public Door door() {
        var parts = new EnumMap<Part, URI>(Part.class);
        for (var part : Part.values()) {
            parts.put(part, address);
        }
        if (counting != null) {
            parts.put(Part.DASHBOARDS, counting.address());
        }
        return new DirectDoor(parts, keys);
    }

    @Override
    public Map<String, Long> processes() {
        var pids = new LinkedHashMap<String, Long>();
        pids.put("peer", process.pid());
        if (counting != null) {
            pids.put("reporting", counting.pid());
        }
        pids.putAll(cluster.processes());
        return pids;
    }

    @Override
    public void prepare(Scene scene) {
        try (var wire = new Wire(address)) {
            var coordinator = new Errand(wire,
                    "Authorization: Bearer %s\r\n".formatted(keys.of(People.coordinator(scene))));
            scene.sites().forEach(site -> coordinator.put("/api/sites/" + site.id(),
                    "{\"landlordId\":\"%s\"}".formatted(site.landlord())));
        }
        try (var client = new Client(door(), scene, 0)) {
            for (var dossier : scene.dossiers()) {
                var reply = client.send(Asks.open(scene, dossier.id(), dossier.site()));
                if (!reply.isAccepted()) {
                    throw new Trouble("%s refused a dossier: %s".formatted(name(), reply.text()));
                }
            }
        } catch (IOException e) {
            throw new Trouble("%s does not open dossiers: %s".formatted(name(), e.getMessage()));
        }
        if (counting != null) {
            counting.awaitDossiers(door(), scene);
        }
    }

    @Override
    public Map<String, Object> storage() {
        return Storage.of(cluster, List.of("peer_" + profile));
    }

    @Override
    public void close() {
        if (counting != null) {
            counting.close();
        }
        process.close();
    }
}
