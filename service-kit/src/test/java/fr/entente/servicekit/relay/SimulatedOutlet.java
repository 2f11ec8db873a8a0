package fr.entente.servicekit.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.Fault;
import fr.entente.servicekit.simulation.Host;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.World;

/**
 * What {@link KafkaOutlet} promises and no more: request by request for each partition, and nothing behind a failure.
 */
final class SimulatedOutlet implements Outlet {

    private static final int LATE = 300;
    private static final int PARTITIONS = 2;

    /** Hears of every record the moment it is written. */
    interface Written {
        void written(TopicPartition partition, ProducerRecord<String, byte[]> record);
    }

    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1;

        NotSent(String message) {
            super(message, null, false, false);
        }
    }

    private final World world;
    private final Broker broker;
    private final Host network;
    private final Written written;

    SimulatedOutlet(World world, Broker broker, Host network, Written written) {
        this.world = world;
        this.broker = broker;
        this.network = network;
        this.written = written;
    }

    @Override
    public Present prepare(Collection<String> topics) throws Exception {
        world.pass();
        answer();
        topics.forEach(topic -> broker.create(topic, PARTITIONS));
        broker.create(Watermarks.TOPIC, 1);
        var ids = ids(topics);
        world.pass();
        var ends = new HashMap<TopicPartition, Long>();
        broker.partitions(topics).forEach(partition -> ends.put(partition, (long) broker.log(partition).size()));
        if (!ids(topics).equals(ids)) {
            throw new NotSent("made anew");
        }
        return new Present(ends, ids);
    }

    @Override
    public Map<String, String> ids(Collection<String> topics) throws NotSent {
        world.pass();
        answer();
        var ids = new HashMap<String, String>();
        for (var name : topics) {
            var topic = broker.topic(name);
            if (topic == null) {
                throw new NotSent("no such topic");
            }
            ids.put(name, topic.id());
        }
        return ids;
    }

    /** Some are faster than who goes on meanwhile, some are slower. */
    @Override
    public Sending send(List<ProducerRecord<String, byte[]>> records) throws Exception {
        if (world.dice.heads()) {
            return () -> written(records);
        }
        var ends = written(records);
        return () -> ends;
    }

    private Map<TopicPartition, Long> written(List<ProducerRecord<String, byte[]>> records) throws Exception {
        var waiting = new LinkedHashMap<TopicPartition, List<ProducerRecord<String, byte[]>>>();
        for (var record : records) {
            var partition = broker.partitionOf(record).orElseThrow(() -> new NotSent("no such topic"));
            waiting.computeIfAbsent(partition, _ -> new ArrayList<>()).add(record);
        }
        var ends = new HashMap<TopicPartition, Long>();
        var rests = new ArrayList<>(waiting.entrySet());
        while (!rests.isEmpty()) {
            var next = rests.remove(world.dice.below(rests.size()));
            var rest = next.getValue();
            int size = world.dice.between(1, rest.size());
            ends.put(next.getKey(), request(next.getKey(), rest.subList(0, size), records.size()));
            if (size < rest.size()) {
                rests.add(Map.entry(next.getKey(), rest.subList(size, rest.size())));
            }
        }
        return ends;
    }

    private long request(TopicPartition partition, List<ProducerRecord<String, byte[]>> records, int all)
            throws NotSent {
        world.pass();
        answer();
        if (world.strikes(Fault.SLOW_REQUEST)) {
            network(partition, records);
            throw new NotSent("no acknowledgement in time");
        }
        if (world.strikes(Fault.SEND)) {
            fail(partition, records, all);
        }
        return write(partition, records);
    }

    private void fail(TopicPartition partition, List<ProducerRecord<String, byte[]>> records, int all) throws NotSent {
        if (world.dice.heads()) {
            world.note(Occurrence.SEND_REFUSED, partition::toString);
            throw new NotSent("refused");
        }
        world.count(records.size() < all ? Occurrence.BATCH_PARTLY_WRITTEN : Occurrence.ACKNOWLEDGEMENT_LOST);
        write(partition, records);
        throw new NotSent("written, and the acknowledgement is lost");
    }

    /** The request is on its way, whoever still waits for it. */
    private void network(TopicPartition partition, List<ProducerRecord<String, byte[]>> records) {
        world.spawn("network", network, () -> {
            world.pause(world.dice.below(LATE));
            if (broker.isUp() && broker.topic(partition.topic()) != null) {
                world.count(Occurrence.LATE_REQUEST_WRITTEN);
                write(partition, records);
            }
        });
    }

    private long write(TopicPartition partition, List<ProducerRecord<String, byte[]>> records) {
        for (var record : records) {
            written.written(partition, record);
            broker.append(partition, record);
        }
        world.note(() -> "writes %s to %s, up to %d".formatted(records.stream().map(SimulatedOutlet::name).toList(),
                partition, broker.log(partition).size()));
        return broker.log(partition).size();
    }

    static String name(ProducerRecord<String, byte[]> record) {
        var sequence = record.headers().lastHeader("ce_sequence");
        return record.key() + (sequence == null ? "" : "@" + new String(sequence.value(), StandardCharsets.US_ASCII));
    }

    private void answer() throws NotSent {
        if (!broker.isUp()) {
            throw new NotSent("nobody answers");
        }
    }

    @Override
    public void close() {}
}
