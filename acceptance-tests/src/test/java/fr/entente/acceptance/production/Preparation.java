package fr.entente.acceptance.production;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import fr.entente.acceptance.world.Project;

/** A run of {@code deploy/compose/prepare}. */
record Preparation(int code, String said) {

    static Preparation run(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(Project.COMPOSE.resolve("prepare").toString()), Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Preparation(process.waitFor(), said);
    }

    static List<Path> secrets(Path folder) {
        return Project.files(folder.resolve("secrets"), _ -> true);
    }
}
