package fr.entente.servicekit.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import fr.entente.servicekit.intake.SimulatedReader;
import fr.entente.servicekit.intake.SimulatedTables;

/** What must hold. */
final class Promises {

    private final List<EventDisk> disks;
    private final Broker broker;
    private final SimulatedTables tables;

    Promises(List<EventDisk> disks, Broker broker, SimulatedTables tables) {
        this.disks = disks;
        this.broker = broker;
        this.tables = tables;
    }

    boolean arePublished() {
        return disks.stream().allMatch(disk -> disk.isAllSaved() && published(disk).size() == disk.rows().size());
    }

    boolean areTakenIn() {
        for (var disk : disks) {
            for (var aggregate : disk.versions().entrySet()) {
                if (tables.version(disk.topic(), aggregate.getKey()) < aggregate.getValue()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Everything committed before that moment is in the tables, or known to wait for repair. */
    void areHonest(SimulatedTables claiming, Instant asOf) {
        for (var disk : disks) {
            for (var row : disk.rows()) {
                if (row.committedAt() < asOf.toEpochMilli() && !isKnown(claiming, disk, row)) {
                    throw new Violation("Fresh as of %d, without %s@%d committed at %d".formatted(asOf.toEpochMilli(),
                            row.event().aggregateId(), row.event().version(), row.committedAt()));
                }
            }
        }
    }

    private static boolean isKnown(SimulatedTables tables, EventDisk disk, EventDisk.Row row) {
        var topic = disk.topic();
        var event = row.event();
        return tables.version(topic, event.aggregateId()) >= event.version()
                || tables.isParked(topic, event.aggregateId(), event.version());
    }

    /** At the end. Topics that were lost may have been begun in the middle by a publication that was under way. */
    void areKept(boolean wiped) {
        for (var disk : disks) {
            if (published(disk).size() != disk.rows().size()) {
                throw new Violation("Published %s of %d events".formatted(published(disk), disk.rows().size()));
            }
            if (!wiped) {
                firstOccurrencesAreInOrder(disk);
            }
        }
        tablesEqualTheFold();
    }

    private Set<String> published(EventDisk disk) {
        var published = new HashSet<String>();
        for (var partition : broker.partitions(List.of(disk.topic()))) {
            broker.log(partition).forEach(record -> published.add(key(record) + "@" + version(record)));
        }
        return published;
    }

    private void firstOccurrencesAreInOrder(EventDisk disk) {
        var last = new HashMap<String, Long>();
        for (var partition : broker.partitions(List.of(disk.topic()))) {
            for (var record : broker.log(partition)) {
                long known = last.getOrDefault(key(record), 0L);
                if (version(record) > known + 1) {
                    throw new Violation("%s@%d is published after %d".formatted(key(record), version(record), known));
                }
                last.merge(key(record), version(record), Math::max);
            }
        }
    }

    private void tablesEqualTheFold() {
        for (var disk : disks) {
            for (var row : disk.rows()) {
                var aggregate = row.event().aggregateId();
                var expected = SimulatedReader.used(disk.versionOf(aggregate));
                var found = tables.facts().getOrDefault(aggregate, List.of());
                if (!found.equals(expected)) {
                    throw new Violation("%s is %s in the tables and not %s".formatted(aggregate, found, expected));
                }
            }
        }
    }

    String missing() {
        var missing = new StringBuilder();
        for (var disk : disks) {
            missing.append("; %s: saved %s, published %d of %d".formatted(disk.source(), disk.saved(),
                    published(disk).size(), disk.rows().size()));
            disk.rows().stream().filter(row -> !isKnown(tables, disk, row)).limit(3)
                    .forEach(row -> missing.append(" ").append(row.event().aggregateId()).append('@')
                            .append(row.event().version()));
        }
        return missing.append("; parked ").append(tables.parkedSubjects()).toString();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    }
}
