package fr.entente.servicekit.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/** A consumer group: who shall have which partition, who still has it, and who is no member any more. */
public final class Group {

    /** One membership; who is expelled needs another. */
    public static final class Membership {

        private final Set<TopicPartition> owned = new LinkedHashSet<>();
        private boolean expelled;

        public boolean isExpelled() {
            return expelled;
        }

        public Set<TopicPartition> owned() {
            return owned;
        }
    }

    private final World world;
    private final Broker broker;
    private final List<String> topics;
    private final List<Membership> members = new ArrayList<>();
    private final Map<TopicPartition, Membership> wanted = new LinkedHashMap<>();

    Group(World world, Broker broker, List<String> topics) {
        this.world = world;
        this.broker = broker;
        this.topics = topics;
    }

    public Membership join() {
        var membership = new Membership();
        members.add(membership);
        assign();
        return membership;
    }

    public void leave(Membership membership) {
        membership.expelled = true;
        if (members.remove(membership)) {
            assign();
        }
    }

    /** Somebody was silent for too long. */
    public void expelOne() {
        if (!members.isEmpty()) {
            world.count(Occurrence.MEMBER_EXPELLED);
            leave(members.get(world.dice.below(members.size())));
        }
    }

    /** As when members look again which topics there are: one made anew in between looks like the old one. */
    public void look() {
        if (!wanted.keySet().equals(Set.copyOf(broker.partitions(topics)))) {
            assign();
        }
    }

    /** Anybody may get anything. */
    public void assign() {
        wanted.clear();
        if (members.isEmpty()) {
            return;
        }
        world.count(Occurrence.REBALANCED);
        for (var partition : broker.partitions(topics)) {
            wanted.put(partition, members.get(world.dice.below(members.size())));
        }
    }

    /** What that member has to give up. */
    public List<TopicPartition> toRevoke(Membership membership) {
        var revoked = new ArrayList<TopicPartition>();
        for (var partition : membership.owned) {
            if (wanted.get(partition) != membership) {
                revoked.add(partition);
            }
        }
        return revoked;
    }

    /** What it gets: nobody else has it any more. */
    public List<TopicPartition> toAssign(Membership membership) {
        var assigned = new ArrayList<TopicPartition>();
        wanted.forEach((partition, owner) -> {
            if (owner == membership && !membership.owned.contains(partition) && !isOwned(partition)) {
                assigned.add(partition);
            }
        });
        return assigned;
    }

    private boolean isOwned(TopicPartition partition) {
        for (var member : members) {
            if (member.owned.contains(partition)) {
                return true;
            }
        }
        return false;
    }
}
