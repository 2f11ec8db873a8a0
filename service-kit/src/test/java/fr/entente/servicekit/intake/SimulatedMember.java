package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.Group;
import fr.entente.servicekit.simulation.Group.Membership;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.World;

/**
 * A consumer that rebalances step by step, fetches as it likes and knows nothing of its own expulsion until it polls.
 */
final class SimulatedMember implements Member {

    private static final int MOST_AT_ONCE = 5;
    private static final int SHORT = 20;
    private static final int LOOKS = 100;

    private final World world;
    private final Broker broker;
    private final String groupName;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private @Nullable Group group;
    private @Nullable Membership membership;
    private @Nullable ConsumerRebalanceListener turns;

    SimulatedMember(World world, Broker broker, String groupName) {
        this.world = world;
        this.broker = broker;
        this.groupName = groupName;
    }

    @Override
    public void subscribe(Set<String> topics, ConsumerRebalanceListener listener) {
        turns = listener;
        group = broker.group(groupName, topics);
        membership = group.join();
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        world.pass();
        if (broker.isUp() && group != null && membership != null && turns != null) {
            if (world.dice.inThousand(LOOKS)) {
                group.look();
            }
            rebalance(group, turns);
            var fetched = fetch(membership.owned());
            if (!fetched.isEmpty()) {
                return new ConsumerRecords<>(fetched, Map.of());
            }
        }
        world.rest(SHORT);
        return ConsumerRecords.empty();
    }

    private void rebalance(Group of, ConsumerRebalanceListener listener) {
        var mine = membership;
        if (mine == null || mine.isExpelled()) {
            listener.onPartitionsLost(mine == null ? List.of() : List.copyOf(mine.owned()));
            positions.clear();
            mine = of.join();
            membership = mine;
        }
        var revoked = of.toRevoke(mine);
        if (!revoked.isEmpty()) {
            listener.onPartitionsRevoked(revoked);
            revoked.forEach(mine.owned()::remove);
            revoked.forEach(positions::remove);
        }
        var assigned = of.toAssign(mine);
        mine.owned().addAll(assigned);
        listener.onPartitionsAssigned(assigned);
    }

    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetch(Set<TopicPartition> owned) {
        var fetched = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        for (var partition : owned) {
            var log = broker.log(partition);
            int from = position(partition, log.size());
            int until = Math.min(log.size(), from + world.dice.between(0, MOST_AT_ONCE));
            if (from < until) {
                fetched.put(partition, List.copyOf(log.subList(from, until)));
                positions.put(partition, (long) until);
            }
        }
        return fetched;
    }

    /** Behind the end there is nothing: the consumer starts again from the earliest record. */
    private int position(TopicPartition partition, int end) {
        long position = positions.getOrDefault(partition, 0L);
        if (position > end && broker.topic(partition.topic()) != null) {
            world.count(Occurrence.OFFSET_OUT_OF_RANGE);
            position = 0;
        }
        return (int) Math.min(position, Integer.MAX_VALUE);
    }

    @Override
    public void seek(TopicPartition partition, long next) {
        positions.put(partition, next);
    }

    @Override
    public void seekToBeginning(TopicPartition partition) {
        world.count(Occurrence.TOPIC_READ_ANEW);
        positions.put(partition, 0L);
    }

    @Override
    public long lag() {
        return 0;
    }

    void leave() {
        if (group != null && membership != null) {
            group.leave(membership);
        }
    }
}
