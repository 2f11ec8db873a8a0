package fr.entente.benchmark.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;

/** A Java process. All candidates get the same flags: the full compiler, one heap, one collector. */
public final class Jvm implements AutoCloseable {

    public static final String HEAP = "512m";
    public static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx" + HEAP,
            "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true");

    private static final int SECONDS_TO_END = 20;

    private final String name;
    private final Process process;
    private final Path log;

    private Jvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** The program is what comes after the flags: a jar, or a class path and a class. */
    public static Jvm start(String name, List<String> program, Map<String, String> environment, Path logs)
            throws IOException {
        var log = Files.createDirectories(logs).resolve(name + ".log");
        var command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(List.of(System.getProperty("benchmark.jvm", "").split(" ")).stream()
                .filter(flag -> !flag.isEmpty()).toList());
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of " + name));
        return new Jvm(name, process, log);
    }

    static String java() {
        return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    }

    public long pid() {
        return process.pid();
    }

    public void mustBeAlive() {
        if (!process.isAlive()) {
            throw new Trouble("%s ended with exit code %d: see %s.".formatted(name, process.exitValue(), log));
        }
    }

    public void askToEnd() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Interruption.of(e);
        }
    }
}
