package fr.entente.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM as a process of its own, with its log and a file that holds its number while it runs. */
public final class JavaProcess {

    private static final int SECONDS_TO_END = 20;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final Process process;

    private JavaProcess(String name, Path log, Path pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /** The name is the log's and must differ from every other process of the same data. */
    public static JavaProcess start(String name, List<String> arguments, Map<String, String> environment,
            DataFolder data) throws IOException {
        var log = data.folder("logs").resolve(name + ".log");
        keepTheLogBefore(log);
        List<String> command = new ArrayList<>(List.of(Boot.java(), Leftovers.mark(data)));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .directory(data.root().toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var pidFile = data.folder("run").resolve(name + ".pid");
        Files.writeString(pidFile, String.valueOf(process.pid()));
        return new JavaProcess(name, log, pidFile, process);
    }

    private static void keepTheLogBefore(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** One line about an end that nobody asked for. */
    public String obituary() {
        return "%s ended with exit code %d: see %s.".formatted(name, process.exitValue(), log);
    }

    public Path log() {
        return log;
    }

    public void askToEnd() {
        process.destroy();
    }

    public void awaitEnd() throws IOException {
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

    /** As kill -9 does: nothing is written down, nobody is told. */
    public void kill() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(pidFile);
    }
}
