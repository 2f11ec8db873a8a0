package fr.entente.interventionservice.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.util.Objects.requireNonNull;

/** What was told of one intervention, version by version, and what is to be settled about it. */
final class Story {

    private final TreeMap<Long, Told> told = new TreeMap<>();
    private final TreeMap<Long, Contradiction> open = new TreeMap<>();
    private final List<Long> settled = new ArrayList<>();

    void tell(long version, Told what) {
        told.put(version, what);
    }

    void contradict(long version, Contradiction contradiction) {
        open.put(version, contradiction);
    }

    void settle(long contradiction) {
        open.remove(contradiction);
        settled.add(contradiction);
    }

    Told standing() {
        return requireNonNull(told.lastEntry()).getValue();
    }

    /** As whoever saw that version read it. */
    Deed seenAt(long version) {
        Map.Entry<Long, Told> then = told.floorEntry(version);
        return then == null ? standing().deed() : then.getValue().deed();
    }

    Contradiction toSettle(long contradiction) {
        var found = open.get(contradiction);
        if (found == null) {
            throw settled.contains(contradiction) ? new InterventionRejection.AlreadySettled()
                    : new InterventionRejection.NothingToSettle();
        }
        return found;
    }
}
