package fr.entente.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A single Kafka node (KRaft) in this process, on 127.0.0.1 only. It creates no topic by itself. */
public final class EmbeddedKafkaServer implements KafkaServer {

    private static final int NODE = 1;

    private final Path folder;
    private final int port;
    private final List<Door> doors;
    private final boolean throwaway;
    private @Nullable KafkaRaftServer running;

    public EmbeddedKafkaServer(Path folder, int port) {
        this(folder, port, List.of());
    }

    public EmbeddedKafkaServer(Path folder, int port, List<Door> doors) {
        this(folder, port, doors, false);
    }

    private EmbeddedKafkaServer(Path folder, int port, List<Door> doors, boolean throwaway) {
        this.folder = folder;
        this.port = port;
        this.doors = List.copyOf(doors);
        this.throwaway = throwaway;
    }

    /**
     * One more way in: whoever comes through it is told to come back by the advertised port, where a proxy may stand.
     */
    public record Door(String name, int port, int advertised) {

        private String listener() {
            return "%s://127.0.0.1:%d".formatted(name, port);
        }

        private String advertisement() {
            return "%s://127.0.0.1:%d".formatted(name, advertised);
        }
    }

    /** Not started yet; its data goes when it is closed. */
    static EmbeddedKafkaServer throwaway() {
        return new EmbeddedKafkaServer(Folders.temporary("kafka"), FreePort.any(), List.of(), true);
    }

    /**
     * Kafka ends the whole JVM when it cannot write any more; whoever shares it with Kafka hears of it here instead.
     */
    public static void onFatalFault(Consumer<String> listener) {
        Exit.Procedure procedure = (code, message) -> {
            listener.accept(message == null ? "code " + code : message);
            throw new IllegalStateException("Kafka gave up");
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        Folders.create(folder);
        format();
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings(FreePort.any())), Time.SYSTEM);
        server.startup();
        running = server;
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.shutdown();
        running.awaitShutdown();
        running = null;
    }

    @Override
    public synchronized void close() {
        stop();
        if (throwaway) {
            Folders.delete(folder);
        }
    }

    private void format() {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        var formatter = new Formatter().setNodeId(NODE).setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder.toString()).setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER").setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not prepare " + folder, e);
        }
    }

    private Properties settings(int controllerPort) {
        var settings = new Properties();
        settings.putAll(listening(controllerPort));
        settings.putAll(Map.of("log.dirs", folder.toString(), "num.partitions", "1", "auto.create.topics.enable",
                "false", "offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0", "log.retention.ms", "-1"));
        return settings;
    }

    private String listed(Function<Door, String> text) {
        return doors.stream().map(door -> "," + text.apply(door)).collect(Collectors.joining());
    }

    private Map<String, String> listening(int controllerPort) {
        var client = "PLAINTEXT://127.0.0.1:" + port;
        var controller = "127.0.0.1:" + controllerPort;
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listeners", client + ",CONTROLLER://" + controller + listed(Door::listener));
        settings.put("advertised.listeners", client + listed(Door::advertisement));
        settings.put("listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT" + listed(door -> door.name() + ":PLAINTEXT"));
        return settings;
    }
}
