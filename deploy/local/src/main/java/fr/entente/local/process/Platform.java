package fr.entente.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.checker.PlatformFile;
import fr.entente.local.Screen;
import fr.entente.local.Together;
import fr.entente.local.Trouble;
import fr.entente.servers.Databases;
import fr.entente.servers.EmbeddedKafkaServer;
import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.PostgresServer;

/** PostgreSQL, Kafka and the four services, started in order and stopped in the opposite one. */
public final class Platform implements AutoCloseable {

    private final Path home;
    private final DataFolder data;
    private final Secrets secrets;
    private final Environment environment;
    private final Ports ports;
    private final Screen screen;
    private final EmbeddedPostgresServer postgres;
    private final EmbeddedKafkaServer kafka;
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private final Map<Service, Path> jars = new EnumMap<>(Service.class);
    private volatile boolean begun;
    private boolean stopped;

    public Platform(Path home, DataFolder data, Secrets secrets, Ports ports, Screen screen) throws IOException {
        this.home = home;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.screen = screen;
        environment = new Environment(ports, secrets);
        postgres = new EmbeddedPostgresServer(data.folder("postgres"), ports.postgres(), secrets.of("postgres"));
        kafka = new EmbeddedKafkaServer(data.folder("kafka"), ports.kafka());
    }

    public void start() throws IOException {
        Leftovers.end(data);
        postgres.endLeftover();
        ports.mustBeFree();
        data.mustHaveRoomToStart();
        begun = true;
        Together.run(
                List.of(() -> timed("PostgreSQL", postgres::start), () -> timed("Kafka", kafka::start), this::unpack));
        for (Service service : Service.values()) {
            launch(service);
        }
        try (var health = new Health()) {
            Together.run(services.stream().map(
                    process -> (Runnable) () -> timed(process.service().module(),
                            () -> health.await(process.process(), url(process.service()))))
                    .toList());
        }
    }

    private void unpack() {
        try {
            for (Service service : Service.values()) {
                jars.put(service, new Boot(home, service, data.folder("apps")).jar());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void launch(Service service) throws IOException {
        if (stopped) {
            throw new Trouble("Stopped while starting.");
        }
        var database = Databases.create(postgres.administratorUrl(), service.database(),
                secrets.of(service.database() + "_owner"), secrets.of(service.database() + "_app"));
        services.add(ServiceProcess.start(service, jar(service), data, environment.of(service, database)));
    }

    private Path jar(Service service) {
        return Optional.ofNullable(jars.get(service)).orElseThrow();
    }

    private String url(Service service) {
        return ports.url(service, service);
    }

    private void timed(String what, Runnable work) {
        var start = Instant.now();
        work.run();
        screen.step(what + " is ready", Duration.between(start, Instant.now()));
    }

    public URI address() {
        return URI.create("http://localhost:" + ports.web());
    }

    /** Where each service listens, by its module's name. */
    public Map<String, String> services() {
        return services.stream().map(ServiceProcess::service)
                .collect(Collectors.toMap(Service::module, this::url));
    }

    public String kafka() {
        return kafka.bootstrapServers();
    }

    /** Each service's database with the administrator's login, by name. */
    public Map<String, PlatformFile.DatabaseAt> databases() {
        return Arrays.stream(Service.values()).collect(Collectors.toMap(Service::database,
                service -> new PlatformFile.DatabaseAt(postgres.url(service.database()), PostgresServer.ADMINISTRATOR,
                        postgres.administratorPassword())));
    }

    public String administrator() {
        return Environment.ADMINISTRATOR;
    }

    /** False while there is nothing to stop. */
    public boolean hasBegun() {
        return begun;
    }

    /** One line about what ended although nobody asked for it. */
    public Optional<String> whatDied() {
        var dead = services.stream().map(ServiceProcess::process).filter(process -> !process.isAlive())
                .map(JavaProcess::obituary);
        var server = Stream.of(postgres).filter(each -> !each.isAlive())
                .map(_ -> "PostgreSQL ended: see %s.".formatted(data.file("postgres/log/postgres.log")));
        return Stream.concat(server, dead).findFirst();
    }

    /** The services together, since each still needs Kafka and PostgreSQL to end well; then these. */
    @Override
    public synchronized void close() throws IOException {
        stopped = true;
        services.forEach(service -> service.process().askToEnd());
        for (ServiceProcess service : services) {
            service.process().awaitEnd();
        }
        services.clear();
        kafka.stop();
        postgres.stop();
    }
}
