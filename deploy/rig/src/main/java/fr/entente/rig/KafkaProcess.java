package fr.entente.rig;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

import fr.entente.local.process.DataFolder;
import fr.entente.local.process.JavaProcess;
import fr.entente.servers.EmbeddedKafkaServer.Door;
import fr.entente.servers.FreePort;

/** The broker as a process of its own, with the same data and the same ports after every start. */
public final class KafkaProcess {

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final int SECONDS_OF_PATIENCE = 120;

    private final DataFolder data;
    private final int port = FreePort.any();
    private final List<Door> doors = new ArrayList<>();
    private @Nullable JavaProcess running;

    KafkaProcess(DataFolder data) {
        this.data = data;
    }

    /** Before the first start; returns the door's own port, in front of which a line ends. */
    int addDoor(String name, int advertised) {
        var door = new Door(name, FreePort.any(), advertised);
        doors.add(door);
        return door.port();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    public void start() throws IOException {
        launch();
        awaitReady();
    }

    /** Without waiting until it answers. */
    public void launch() throws IOException {
        List<String> arguments = new ArrayList<>(JVM);
        arguments.addAll(List.of("-cp", classPath(), Broker.class.getName(),
                data.folder("kafka").toString(), String.valueOf(port)));
        doors.forEach(door -> arguments.add("%s:%d:%d".formatted(door.name(), door.port(), door.advertised())));
        running = JavaProcess.start("kafka", arguments, Map.of(), data);
    }

    /** Our own, from wherever this was started. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    public void awaitReady() throws IOException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.describeCluster().nodes().get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka does not answer: see " + process().log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public void kill() throws IOException {
        process().kill();
    }

    public void pause() throws IOException {
        Signal.STOP.send(process().pid());
    }

    public void resume() throws IOException {
        Signal.CONT.send(process().pid());
    }

    public void stop() throws IOException {
        if (running != null) {
            running.askToEnd();
            running.awaitEnd();
            running = null;
        }
    }

    public boolean isAlive() {
        return running != null && running.isAlive();
    }

    private JavaProcess process() {
        if (running == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return running;
    }
}
