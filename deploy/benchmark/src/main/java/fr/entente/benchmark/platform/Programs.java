package fr.entente.benchmark.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;

/** Other people's programs. */
public final class Programs {

    private Programs() {}

    public record Ended(int code, String output) {}

    public static Ended run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of " + command.getFirst()));
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new Trouble("%s could not be started: %s".formatted(command.getFirst(), e.getMessage()));
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    public static String mustSucceed(List<String> command) {
        var ended = run(command, Map.of());
        if (ended.code() != 0) {
            throw new Trouble("%s failed: %s".formatted(String.join(" ", command), ended.output()));
        }
        return ended.output();
    }

    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
