package fr.entente.servicekit.intake;

import java.util.List;
import java.util.Map;

/** Tells the records of the present epoch of each topic from those of an older one, which are void. */
record Epochs(Map<String, Long> known) {

    static final long FIRST = 1;

    /** Throws at the first record of an epoch that is not known yet. What cannot be read stays, to be parked. */
    List<Arrival> present(List<Arrival> arrivals) {
        return arrivals.stream().filter(arrival -> switch (arrival) {
            case Arrival.Legible legible -> isPresent(legible);
            case Arrival.Unreadable _ -> true;
        }).toList();
    }

    private boolean isPresent(Arrival.Legible arrival) {
        var topic = arrival.record().topic();
        long present = known.getOrDefault(topic, FIRST);
        if (arrival.epoch() > present) {
            throw new NewEpoch(topic, present, arrival.epoch());
        }
        return arrival.epoch() == present;
    }
}
