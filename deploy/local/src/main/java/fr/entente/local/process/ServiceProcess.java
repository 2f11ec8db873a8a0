package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, with its log and a file that holds its number while it runs. */
public final class ServiceProcess {

    private static final int SECONDS_TO_END = 20;
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx320m", "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true");

    private final Service service;
    private final Path log;
    private final Path pidFile;
    private final Process process;

    private ServiceProcess(Service service, Path log, Path pidFile, Process process) {
        this.service = service;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    static ServiceProcess start(Service service, Path jar, DataFolder data, Map<String, String> environment)
            throws IOException {
        var log = data.folder("logs").resolve(service.module() + ".log");
        keepTheLogBefore(log);
        List<String> command = new ArrayList<>(List.of(Boot.java()));
        command.addAll(JVM);
        command.addAll(List.of(Leftovers.mark(data), "-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .directory(data.root().toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var pidFile = data.folder("run").resolve(service.module() + ".pid");
        Files.writeString(pidFile, String.valueOf(process.pid()));
        return new ServiceProcess(service, log, pidFile, process);
    }

    private static void keepTheLogBefore(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public Service service() {
        return service;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** One line about an end that nobody asked for. */
    public String obituary() {
        return "%s ended with exit code %d: see %s.".formatted(service.module(), process.exitValue(), log);
    }

    public Path log() {
        return log;
    }

    void askToEnd() {
        process.destroy();
    }

    void awaitEnd() throws IOException {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile);
    }
}
