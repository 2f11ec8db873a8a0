package fr.entente.failpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Called at every named step; does what a file of that name orders, once: who removes the file has claimed it. */
public final class Failpoints {

    private static final int KILLED = 137;
    private static final int PIECE = 1 << 20;

    private static volatile Path dir = Path.of(".");
    private static volatile Set<String> alwaysOn = Set.of();
    private static final Map<String, AtomicInteger> HITS = new ConcurrentHashMap<>();

    private Failpoints() {}

    static void look(Options options) {
        dir = options.dir();
        alwaysOn = options.defects();
    }

    public static void hit(String point) {
        var file = dir.resolve(point);
        if (Files.exists(file)) {
            claim(point, file);
        }
    }

    private static void claim(String point, Path file) {
        try {
            var order = Order.of(Files.readString(file));
            var hits = HITS.computeIfAbsent(point, _ -> new AtomicInteger());
            if (hits.getAndIncrement() >= order.after() && Files.deleteIfExists(file)) {
                hits.set(0);
                obey(point, order);
            }
        } catch (NoSuchFileException _) {
            // another thread was faster
        } catch (IOException e) {
            throw new IllegalStateException("The order of %s cannot be read".formatted(point), e);
        }
    }

    private static void obey(String point, Order order) throws IOException {
        System.err.printf("fail-point %s: %s%n", point, order);
        switch (order.deed()) {
            case HALT -> Runtime.getRuntime().halt(KILLED);
            case STOP -> new ProcessBuilder("kill", "-STOP", String.valueOf(ProcessHandle.current().pid())).start()
                    .onExit().join();
            case PAUSE -> LockSupport.parkNanos(Duration.ofMillis(order.millis()).toNanos());
            case MEMORY -> fillTheHeap();
            case THROW -> throw new IllegalStateException("Ordered at " + point);
        }
    }

    private static void fillTheHeap() {
        var all = new ArrayList<byte[]>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[PIECE]);
        }
    }

    /** A defect is on while a file "defect-<name>" is there, or for good when the agent was told so at its start. */
    public static boolean isOn(String defect) {
        return alwaysOn.contains(defect) || Files.exists(dir.resolve("defect-" + defect));
    }
}
