package fr.entente.servicekit.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What an operator has thrown away. An event is known by its id wherever it comes, what has no id by its place. */
final class Discarded {

    private record Spot(String topic, int part, long offset) {}

    private final Map<UUID, Boolean> events = new HashMap<>();
    private final Map<Spot, Boolean> spots = new HashMap<>();

    /** One that was passed is an event of ours, whose version counts; any other is foreign. */
    void add(@Nullable UUID event, String topic, int part, long offset, boolean passed) {
        if (event == null) {
            spots.put(new Spot(topic, part, offset), passed);
        } else {
            events.put(event, passed);
        }
    }

    boolean isForeign(Arrival arrival) {
        return Boolean.FALSE.equals(find(arrival));
    }

    boolean isPassed(Arrival arrival) {
        return Boolean.TRUE.equals(find(arrival));
    }

    private @Nullable Boolean find(Arrival arrival) {
        var event = arrival.eventId();
        return event == null ? spots.get(spot(arrival.record())) : events.get(event);
    }

    private static Spot spot(ConsumerRecord<?, ?> record) {
        return new Spot(record.topic(), record.partition(), record.offset());
    }
}
