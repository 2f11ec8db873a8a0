package fr.entente.acceptance.world;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** The platform as a stranger starts it: one run of the local program, empty, on ports and data of its own. */
public final class Platform {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORT_OF_POSTGRES = 4;
    private static final int PORTS_OF_A_PLATFORM = 10;
    private static final List<ServerSocket> GUARDS = new ArrayList<>();
    /** A test signs in a dozen people; what a password costs in earnest is no part of what it looks at. */
    private static final String CHEAP = "4";
    private static final String READY = "Entente is ready";

    private static @Nullable Platform shared;

    private final Path data;
    private final URI gateway;
    private final Process process;
    private final Collector collector;

    private Platform(Path data, URI gateway, Process process, Collector collector) {
        this.collector = collector;
        this.data = data;
        this.gateway = gateway;
        this.process = process;
    }

    /** One for all tests of the run: each sets its own scheme, so they do not meet. */
    public static synchronized Platform shared() {
        var running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    public URI gateway() {
        return gateway;
    }

    /** A service's own door, behind the gateway. */
    public URI behind(int offset) {
        return URI.create("http://127.0.0.1:%d".formatted(gateway.getPort() + offset));
    }

    /** Gets the spans of all services. */
    public Collector collector() {
        return collector;
    }

    /** All that the services have written to their logs, and PostgreSQL to its own. */
    public String logs() {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".log") && !file.startsWith(data.resolve("kafka")))
                    .map(Platform::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets PostgreSQL write what it still holds in memory to its files. */
    public void checkpoint() {
        var password = Json.read(read(data.resolve("secrets.json"))).path("postgres").asString();
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(gateway.getPort() + PORT_OF_POSTGRES);
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file or folder of the run, such as {@code postgres/data/base}, {@code kafka} or {@code logs}. */
    public Path folder(String name) {
        return data.resolve(name);
    }

    /** Which files of the whole data folder (stores, their logs, topics, logs of services) hold these words. */
    public List<Path> filesWith(String words) {
        return InClear.filesWith(words, data);
    }

    public Person administrator() {
        var secrets = Json.read(read(data.resolve("secrets.json")));
        return Person.signIn(gateway, "admin", secrets.path("administrator").asString());
    }

    /** Stops a process where it stands, as a machine that hangs would; {@link #thaw} lets it go on. */
    public void freeze(String name) {
        signal("-STOP", name);
    }

    public void thaw(String name) {
        signal("-CONT", name);
    }

    /** Kafka lives in the local program itself; each service is a process of its own. */
    private void signal(String signal, String name) {
        run("kill", signal, name.equals("kafka") ? Long.toString(process.pid())
                : read(data.resolve("run").resolve(name + ".pid")).strip());
    }

    private static Platform start() {
        var data = temporary();
        int port = fivePortsInARow();
        var gateway = URI.create("http://127.0.0.1:%d".formatted(port));
        var collector = Collector.start();
        var process = launch(data, port, collector);
        var platform = new Platform(data, gateway, process, collector);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(platform::isReady);
        return platform;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The platform did not start: " + read(data.resolve("console.log")));
        }
        return read(data.resolve("console.log")).contains(READY);
    }

    private void stop() {
        run("kill", "-CONT", Long.toString(process.pid()));
        process.descendants().forEach(child -> run("kill", "-CONT", Long.toString(child.pid())));
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Path data, int port, Collector collector) {
        var root = Project.ROOT;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-Dentente.home=" + root, "-cp", root.resolve("deploy/local/target/local.jar") + File.pathSeparator
                        + root.resolve("deploy/local/target/lib/*"),
                "fr.entente.local.LocalPlatform",
                "--data", data.toString(), "--no-demo", "--port", Integer.toString(port),
                "--pg-port", Integer.toString(port + PORT_OF_POSTGRES), "--kafka-port", Integer.toString(port + 5));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                .redirectOutput(data.resolve("console.log").toFile());
        builder.environment().put("ENTENTE_OTLP_ENDPOINT", collector.endpoint());
        builder.environment().put("ENTENTE_BCRYPT_STRENGTH", CHEAP);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another build may test at the same time: the last of the ten is held for as long as this JVM lives. */
    private static int fivePortsInARow() {
        for (int port = 21_000; port < 29_000; port += PORTS_OF_A_PLATFORM) {
            if (isOurs(port + PORTS_OF_A_PLATFORM - 1) && allFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free ports between 21000 and 29000");
    }

    private static boolean isOurs(int port) {
        try {
            GUARDS.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean allFree(int first) {
        for (int port = first; port <= first + 6; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException _) {
                return false;
            }
        }
        return true;
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("entente-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A log may end in the middle of a letter. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
