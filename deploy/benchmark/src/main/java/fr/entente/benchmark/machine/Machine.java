package fr.entente.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the figures were made: they say little on another machine. */
public final class Machine {

    private static final String UNKNOWN = "unknown";

    private Machine() {}

    public static Map<String, Object> describe(Path data) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("processor", first(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("memory", first(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("kernel",
                "%s %s".formatted(System.getProperty("os.name", UNKNOWN), System.getProperty("os.version", UNKNOWN)));
        facts.put("java", System.getProperty("java.vm.version", UNKNOWN));
        facts.put("disk", disk(data));
        facts.put("load", load());
        return facts;
    }

    /** How busy the machine is with whatever it is: averages of one, five and fifteen minutes. */
    public static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).replaceAll("( \\d+/\\d+ \\d+)?\\s*$", "");
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String disk(Path data) {
        try {
            var store = Files.getFileStore(data);
            return "%s (%s), %d GB free".formatted(store.name(), store.type(), store.getUsableSpace() >> 30);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String first(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
