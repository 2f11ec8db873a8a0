package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.simulation.Violation;

/** What one version of the tables holds, committed. */
public final class SimulatedTables {

    /** A fact as the intake kept it. */
    record Fact(Subject subject, long version) {}

    final Map<TopicPartition, Place> positions = new HashMap<>();
    final Map<Subject, Long> progress = new HashMap<>();
    final Map<Long, Book.Waiting> parked = new TreeMap<>();
    final Map<String, List<Long>> facts = new TreeMap<>();
    final Map<String, Integer> cells = new TreeMap<>();
    final Map<TopicPartition, SimulatedTransaction> writing = new LinkedHashMap<>();
    @Nullable
    SimulatedTransaction sharing;
    long nextParked = 1;

    /** In the order in which they came: a fact that is there already was counted twice. */
    void add(Fact fact) {
        var versions = facts.computeIfAbsent(fact.subject().id(), _ -> new ArrayList<>());
        if (!versions.isEmpty() && versions.getLast() >= fact.version()) {
            throw new Violation("%s@%d is applied after %s".formatted(fact.subject().id(), fact.version(), versions));
        }
        versions.add(fact.version());
    }

    /** What is summed up of a subject's facts. */
    public Map<String, Integer> cells() {
        return cells;
    }

    public int sum(String subject) {
        return facts.getOrDefault(subject, List.of()).size();
    }

    public Set<TopicPartition> partitions() {
        return positions.keySet();
    }

    public String life(TopicPartition partition) {
        var place = positions.get(partition);
        return place == null ? "" : place.topicId();
    }

    public Map<String, List<Long>> facts() {
        return facts;
    }

    public long version(String topic, String subject) {
        return progress.getOrDefault(new Subject(topic, subject), 0L);
    }

    public boolean isParked(String topic, String subject, long version) {
        return parked.values().stream().anyMatch(one -> one.arrival().subject().equals(new Subject(topic, subject))
                && one.arrival() instanceof Arrival.Legible legible && legible.incoming().version() == version);
    }

    public List<String> parkedSubjects() {
        return parked.values().stream().map(one -> one.arrival().subject().id()).distinct().toList();
    }

    public long next(TopicPartition partition) {
        var place = positions.get(partition);
        return place == null || place.next() == null ? 0 : place.next();
    }
}
