package fr.entente.acceptance.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import fr.entente.acceptance.faults.Fault.Deed;
import fr.entente.local.api.Session;
import fr.entente.local.process.Secrets;
import fr.entente.local.process.Service;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.rig.Instance;
import fr.entente.rig.Rig;
import fr.entente.rig.RigSettings;
import fr.entente.rig.Tuning;
import fr.entente.rig.scheme.InventedSchemes;

/** A platform to which faults are done: its processes, its lines, its steps, its topics. */
public final class World implements AutoCloseable {

    private static final Path AGENT = Path.of("deploy/failpoints/target/failpoints.jar");
    private static final ScopedValue<SplittableRandom> DRAWS = ScopedValue.newInstance();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A step of the relay comes when the broker is back, which may be away for a minute. */
    static final Duration UNTIL_A_STEP = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int OK = 300;

    private final Path home;
    private final Rig rig;
    private final Scheme scheme = InventedSchemes.small();
    private final SplittableRandom random;
    private final Set<String> strangers = new ConcurrentSkipListSet<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private World(Path home, Path data, long seed) throws IOException {
        this.home = home.toAbsolutePath().normalize();
        rig = Rig.open(RigSettings.in(home, data).withLinks());
        random = new SplittableRandom(seed);
    }

    /** Started and founded, with the agent in every service. */
    public static World open(Path home, Path data, long seed) throws IOException {
        var world = new World(home, data, seed);
        try {
            world.rig.startServers();
            for (Service service : Service.values()) {
                world.usual(world.rig.add(service)).launch();
            }
            world.rig.services().forEach(Instance::awaitReady);
            world.rig.found(world.scheme);
            return world;
        } catch (IOException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    public Rig rig() {
        return rig;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** Reads the dashboard of the whole scheme. */
    Session coordinator() {
        return scheme.people().stream().filter(person -> person.role() == Role.COORDINATOR).findFirst()
                .map(person -> rig.session(person.login())).orElseThrow();
    }

    /** Everything a fault draws is drawn from here, so that its seed repeats it. */
    public SplittableRandom random() {
        return DRAWS.orElse(random);
    }

    /** Two faults at a time draw each from its own, whichever is faster. */
    public void drawing(SplittableRandom own, Deed deed) throws Exception {
        ScopedValue.where(DRAWS, own).call(() -> {
            deed.run(this);
            return true;
        });
    }

    /** Places "topic-partition@offset" of what a fault has put on the topics itself. */
    public Set<String> strangers() {
        return strangers;
    }

    public Path home() {
        return home;
    }

    /** Tuned as all instances of this world are: with the agent that looks for orders in a folder of the instance. */
    public Instance usual(Instance instance) throws IOException {
        return instance.tune(tuning(instance, ""));
    }

    /** The usual tuning with more options for the agent, such as ";clock=PT2M". */
    public Tuning tuning(Instance instance, String more) throws IOException {
        return Tuning.NONE.withAgent(home.resolve(AGENT), "dir=%s%s".formatted(orders(instance), more));
    }

    private Path orders(Instance instance) throws IOException {
        return Files.createDirectories(rig.data().resolve("orders").resolve(instance.name()));
    }

    /** Written aside and moved, so that it is never read half. */
    public void order(Service service, String point, String order) throws IOException {
        var folder = orders(rig.service(service));
        var draft = Files.writeString(folder.resolve("." + point), order);
        Files.move(draft, folder.resolve(point));
    }

    public boolean isClaimed(Service service, String point) {
        return !Files.exists(rig.data().resolve("orders").resolve(rig.service(service).name()).resolve(point));
    }

    /** Taken back where nobody came by. */
    public void withdraw(Service service, String point) throws IOException {
        Files.deleteIfExists(orders(rig.service(service)).resolve(point));
    }

    public void defect(Service service, String code, boolean on) throws IOException {
        var file = orders(rig.service(service)).resolve("defect-" + code);
        if (on) {
            Files.writeString(file, "");
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Waits until a service has died at a step on which people come by. */
    public void dieAt(Service service, String point, int after) throws IOException {
        order(service, point, "halt after " + after);
        try {
            await("%s dies at %s".formatted(service.module(), point), UNTIL_A_STEP,
                    () -> !rig.service(service).isAlive());
        } finally {
            withdraw(service, point);
        }
    }

    /** Started again where it is not running; the runner waits until it is healthy. */
    public void revive(Service service) throws IOException {
        var instance = rig.service(service);
        if (!instance.isAlive()) {
            usual(instance).launch();
        }
    }

    public void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    public void await(String what, Duration patience, BooleanSupplier condition) {
        var end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within %d s: %s".formatted(patience.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** What an operator asks of a service past the gateway; returns the answer's body. */
    public String operate(Service service, String method, String path, String body) throws IOException {
        return operate(rig.service(service), method, path, body);
    }

    public String operate(Instance instance, String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(instance.url() + path))
                .timeout(PATIENCE).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= OK) {
                throw new IOException("%s %s was answered %d %s".formatted(method, path, answer.statusCode(),
                        answer.body()));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** As the administrator, on the version of the projection that is read. */
    public Connection projection() throws SQLException {
        var connection = rig.postgres().connect(Service.REPORTING.database());
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('search_path', 'projection_' || number, false) from projection
                    where state = 'ACTIVE'""");
        }
        return connection;
    }

    /** A password of this platform, such as dossier_app. */
    public String secret(String name) throws IOException {
        return Secrets.of(rig.data().resolve("secrets.json")).of(name);
    }

    @Override
    public void close() throws IOException {
        http.close();
        rig.close();
    }
}
