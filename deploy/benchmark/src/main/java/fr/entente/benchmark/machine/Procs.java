package fr.entente.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What processes have cost so far: processor time and memory, as the kernel counts them. */
public final class Procs {

    private static final double MILLIS_A_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_THE_DEAD = 13;
    private static final int SYSTEM_OF_THE_DEAD = 14;

    private Procs() {}

    /** Of the process, all its descendants that live, and those it has buried. */
    public static double processorMillis(long pid) {
        var root = ProcessHandle.of(pid);
        return root.stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .mapToDouble(handle -> own(handle, true)).sum();
    }

    /** Of this program alone: whom it has started and buried counts elsewhere. */
    public static double ownMillis() {
        return own(ProcessHandle.current(), false);
    }

    public static Map<String, Double> processorMillis(Map<String, Long> pids) {
        var all = new LinkedHashMap<String, Double>();
        pids.forEach((name, pid) -> all.put(name, processorMillis(pid)));
        return all;
    }

    private static double own(ProcessHandle process, boolean withTheDead) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = number(fields, USER) + number(fields, SYSTEM);
            return MILLIS_A_TICK * (withTheDead
                    ? ticks + number(fields, USER_OF_THE_DEAD) + number(fields, SYSTEM_OF_THE_DEAD)
                    : ticks);
        } catch (IOException e) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }
    }

    private static double number(String[] fields, int place) {
        return Double.parseDouble(fields[place]);
    }

    /** RSS and PSS in MiB of a process and its descendants; what they share counts once in PSS only. */
    public static Map<String, Double> memory(long pid) {
        var all = new LinkedHashMap<String, Double>();
        ProcessHandle.of(pid).stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .forEach(handle -> {
                    all.merge("rss", megabytes(handle.pid(), "Rss:"), Double::sum);
                    all.merge("pss", megabytes(handle.pid(), "Pss:"), Double::sum);
                });
        return all;
    }

    private static double megabytes(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(field)).findFirst()
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElse(0.0);
        } catch (IOException e) {
            return 0;
        }
    }
}
