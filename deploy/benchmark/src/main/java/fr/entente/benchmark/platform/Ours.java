package fr.entente.benchmark.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.Door.Part;
import fr.entente.benchmark.load.Scene;
import fr.entente.servers.Database;
import fr.entente.servers.FreePort;
import fr.entente.servers.Passwords;

/** The four services, each as a process of its own, on the common servers. */
public final class Ours implements Candidate {

    public static final String NAME = "Entente";
    private static final List<String> SERVICES = List.of("gateway", "dossier", "intervention", "reporting");

    private final Path home;
    private final Cluster cluster;
    private final Keys keys;
    private final String password = Passwords.generate();
    private final Map<String, URI> addresses = new LinkedHashMap<>();
    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<String, Jvm> running = new LinkedHashMap<>();

    private Ours(Path home, Cluster cluster, Keys keys) {
        this.home = home;
        this.cluster = cluster;
        this.keys = keys;
        SERVICES.forEach(service -> {
            addresses.put(service, URI.create("http://127.0.0.1:" + FreePort.any()));
            databases.put(service, cluster.database(service));
        });
    }

    public static Ours start(Path home, Cluster cluster, Keys keys) throws IOException {
        var ours = new Ours(home, cluster, keys);
        ours.startAll();
        keys.publishAlso(ours.address("gateway"));
        return ours;
    }

    public void startAll() throws IOException {
        for (var service : SERVICES) {
            start(service);
        }
        SERVICES.forEach(this::await);
    }

    public void start(String service) throws IOException {
        var jar = unpacked(home, cluster, service + "-service");
        running.put(service, Jvm.start(service, List.of("-jar", jar.toString()), environment(service), cluster.logs()));
    }

    public void await(String service) {
        Ready.await(process(service), address(service));
    }

    public void stop(String service) {
        process(service).close();
    }

    /** As a run of the product starts them: unpacked. */
    static Path unpacked(Path home, Cluster cluster, String module) throws IOException {
        var jar = home.resolve("%s/target/%s.jar".formatted(module, module));
        if (!Files.exists(jar)) {
            throw new Trouble("There is no %s: build with ./mvnw -DskipTests package.".formatted(jar));
        }
        var folder = cluster.data().resolve("apps").resolve(module);
        if (!Files.exists(folder)) {
            Programs.mustSucceed(List.of(Jvm.java(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
                    "--destination", folder.toString()));
        }
        return folder.resolve(jar.getFileName());
    }

    private Map<String, String> environment(String service) {
        var environment = new HashMap<>(database(service).environment());
        environment.put("ENTENTE_BIND", "127.0.0.1");
        environment.put("ENTENTE_PORT", String.valueOf(address(service).getPort()));
        environment.put("ENTENTE_KAFKA", cluster.kafka());
        environment.put("ENTENTE_INTAKE_INSTANCE", service + "-service");
        environment.put("ENTENTE_JWKS_URL", keys.url());
        environment.put("ENTENTE_DOSSIER_URL", address("dossier").toString());
        environment.put("ENTENTE_INTERVENTION_URL", address("intervention").toString());
        environment.put("ENTENTE_REPORTING_URL", address("reporting").toString());
        environment.put("ENTENTE_ADMIN_LOGIN", "admin");
        environment.put("ENTENTE_ADMIN_PASSWORD", password);
        environment.put("ENTENTE_COOKIE_SECURE", "false");
        environment.put("ENTENTE_BCRYPT_STRENGTH", "4");
        environment.put("ENTENTE_REQUESTS_PER_SECOND", "1000000");
        environment.put("ENTENTE_REQUESTS_BURST", "1000000");
        return environment;
    }

    public String administratorPassword() {
        return password;
    }

    public URI address(String service) {
        return get(addresses, service);
    }

    public Database database(String service) {
        return get(databases, service);
    }

    public Jvm process(String service) {
        return get(running, service);
    }

    private static <T> T get(Map<String, T> all, String service) {
        var found = all.get(service);
        if (found == null) {
            throw new IllegalArgumentException("there is no service " + service);
        }
        return found;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Door door() {
        var parts = new EnumMap<Part, URI>(Part.class);
        parts.put(Part.DOSSIERS, address("dossier"));
        parts.put(Part.INTERVENTIONS, address("intervention"));
        parts.put(Part.DASHBOARDS, address("reporting"));
        return new DirectDoor(parts, keys);
    }

    @Override
    public Map<String, Long> processes() {
        var pids = new LinkedHashMap<String, Long>();
        running.forEach((service, process) -> pids.put(service, process.pid()));
        pids.putAll(cluster.processes());
        return pids;
    }

    @Override
    public void prepare(Scene scene) {
        new Founding(this, keys, scene).found();
    }

    @Override
    public Map<String, Object> storage() {
        return Storage.of(cluster, SERVICES);
    }

    @Override
    public void close() {
        running.values().forEach(Jvm::askToEnd);
        running.values().forEach(Jvm::close);
    }
}
