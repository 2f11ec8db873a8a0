package fr.entente.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Health;
import fr.entente.local.process.JavaProcess;
import fr.entente.local.process.Service;
import fr.entente.local.process.ServiceProcess;

/** One instance of a service: started, killed, frozen and started again on its own, each time as it is tuned then. */
public final class Instance {

    /** Long enough for a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Service service;
    private final String name;
    private final int port;
    private final Path jar;
    private final Map<String, String> environment;
    private final DataFolder data;
    private Tuning tuning = Tuning.NONE;
    private @Nullable JavaProcess running;

    Instance(Service service, String name, int port, Path jar, Map<String, String> environment, DataFolder data) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.environment = environment;
        this.data = data;
    }

    public Service service() {
        return service;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** Its own door, past every line. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Path log() {
        return process().log();
    }

    /** From the next start on. */
    public Instance tune(Tuning next) {
        tuning = next;
        return this;
    }

    public void start() throws IOException {
        launch();
        awaitReady();
    }

    public void launch() throws IOException {
        List<String> arguments = new ArrayList<>(ServiceProcess.JVM);
        arguments.addAll(tuning.jvm());
        arguments.addAll(List.of("-jar", jar.toString()));
        running = JavaProcess.start(name, arguments, tuning.with("ENTENTE_PORT", String.valueOf(port))
                .with("ENTENTE_INTAKE_INSTANCE", "%s-%d".formatted(name, port)).over(environment), data);
    }

    /** How long it took from this call. */
    public Duration awaitReady() {
        var start = Instant.now();
        try (var health = new Health()) {
            health.await(process(), url(), PATIENCE);
        }
        return Duration.between(start, Instant.now());
    }

    public boolean isReady() {
        try (var health = new Health()) {
            return isAlive() && health.isReady(url());
        }
    }

    public boolean isAlive() {
        return running != null && running.isAlive();
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

    /** As an operator would. */
    public void stop() throws IOException {
        askToEnd();
        awaitEnd();
    }

    public void restart() throws IOException {
        stop();
        start();
    }

    void askToEnd() {
        if (running != null) {
            running.askToEnd();
        }
    }

    void awaitEnd() throws IOException {
        if (running != null) {
            running.awaitEnd();
            running = null;
        }
    }

    private JavaProcess process() {
        if (running == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return running;
    }
}
