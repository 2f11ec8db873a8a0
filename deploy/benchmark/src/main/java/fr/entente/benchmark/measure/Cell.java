package fr.entente.benchmark.measure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import fr.entente.benchmark.load.Tally;

/**
 * What one candidate did in one block, with all that it cost until its dashboards showed the last of it.
 *
 * @param cost processor milliseconds by process
 * @param behind how long after the last answer the dashboards showed everything
 */
record Cell(int block, String who, int clients, Tally tally, Duration time, Map<String, Double> cost, double generator,
        long wal, Duration behind, String load, boolean steady) {

    double perSecond() {
        return tally.commandsDone() / (time.toNanos() / 1e9);
    }

    /** As many as it carries for good: who answers faster than his dashboards follow has only put off the rest. */
    double carriedPerSecond() {
        return tally.commandsDone() / (time.plus(behind).toNanos() / 1e9);
    }

    double costOfOne() {
        return cost.values().stream().mapToDouble(Double::doubleValue).sum() / tally.commandsDone();
    }

    double walOfOne() {
        return (double) wal / tally.commandsDone();
    }

    double millis(double percentile) {
        return tally.commands().getValueAtPercentile(percentile) / 1000.0;
    }

    Cell judged(boolean isSteady) {
        return new Cell(block, who, clients, tally, time, cost, generator, wal, behind, load, isSteady);
    }

    Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("block", block);
        details.put("who", who);
        details.put("clients", clients);
        details.put("steady", steady);
        details.put("load", load);
        details.put("commands", tally.commandsDone());
        details.put("perSecond", perSecond());
        details.put("carriedPerSecond", carriedPerSecond());
        details.put("processorMillisPerCommand", costOfOne());
        details.put("processorMillis", cost);
        details.put("generatorMillis", generator);
        details.put("walBytesPerCommand", walOfOne());
        details.put("behindMillis", behind.toMillis());
        details.put("commandMicros", Histograms.of(tally.commands()));
        details.put("readMicros", Histograms.of(tally.reads()));
        return details;
    }
}
