package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.TopicPartition;

/** Writes that wait for their commit, and the rows it keeps others away from. */
final class SimulatedTransaction {

    private final List<Runnable> writes = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final List<Runnable> releases = new ArrayList<>();
    private boolean broken;

    void write(Runnable write) {
        writes.add(write);
    }

    int size() {
        return writes.size();
    }

    void undoTo(int size) {
        writes.subList(size, writes.size()).clear();
    }

    /** Of a partition's position in those tables. */
    void holds(SimulatedTables tables, TopicPartition partition) {
        if (tables.writing.put(partition, this) == null) {
            releases.add(() -> tables.writing.remove(partition));
        }
    }

    void onEnd(Runnable release) {
        releases.add(release);
    }

    /** The session under it is gone. */
    void breakOff() {
        broken = true;
        end();
    }

    boolean isBroken() {
        return broken;
    }

    /** Looks at what is then committed. */
    void check(Runnable check) {
        checks.add(check);
    }

    void commit() {
        writes.forEach(Runnable::run);
        checks.forEach(Runnable::run);
        end();
    }

    void end() {
        writes.clear();
        checks.clear();
        releases.forEach(Runnable::run);
        releases.clear();
    }
}
