package fr.entente.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process that serves a data folder, found by the file it keeps there. */
record Postmaster(ProcessHandle process) {

    private static final int SECONDS_TO_END = 30;

    static Optional<Postmaster> of(Path data) {
        return pid(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(Postmaster::isPostgres)
                .map(Postmaster::new);
    }

    /**
     * A program that was killed leaves its PostgreSQL behind: it is asked to stop, so that the data can be served
     * again.
     */
    static void endOrphan(Path data) {
        of(data).ifPresent(Postmaster::endSessionsAndStop);
    }

    void endSessionsAndStop() {
        end(() -> signal("INT"));
    }

    /** As "pg_ctl stop -m immediate" does: no checkpoint is written, the next start recovers. */
    void abort() {
        end(() -> signal("QUIT"));
    }

    void kill() {
        end(process::destroyForcibly);
    }

    /** Waits for the sessions as well: while one lives, its shared memory keeps the next server from starting. */
    private void end(Runnable signal) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
        signal.run();
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join();
    }

    /** SIGINT is the stop that ends the sessions; the SIGTERM that Java can send would wait for them. */
    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().onExit().join();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static Optional<Long> pid(Path data) {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The number may belong to another program since a restart of the machine. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }
}
