package fr.entente.peers.crudoutbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.peers.edge.Received;
import fr.entente.peers.edge.Topics;

/**
 * A transaction of two statements for all that was polled: what is new goes to the processed ids, and only that is
 * counted. Not there where another service counts from the topics.
 */
@Component
@Profile("!uncounted")
class DashboardIntake {

    private static final String NEW = """
            insert into processed_event (id) select unnest(?::uuid[]) on conflict do nothing returning id""";
    private static final String COUNT = """
            insert into landlord_counter (landlord_id, indicator, value)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[])
            on conflict (landlord_id, indicator) do update set value = landlord_counter.value + excluded.value""";

    private final JdbcTemplate jdbc;

    DashboardIntake(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(topics = {Topics.DOSSIERS, Topics.INTERVENTIONS}, batch = "true")
    @Transactional
    public void on(List<ConsumerRecord<String, byte[]>> records) {
        var received = records.stream().map(Received::of).toList();
        var fresh = fresh(received);
        var sums = received.stream().filter(event -> fresh.remove(event.eventId()))
                .flatMap(event -> event.indicator().map(indicator -> new Cell(event.landlord(), indicator)).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        jdbc.update(COUNT, sums.keySet().stream().map(Cell::landlord).toArray(UUID[]::new),
                sums.keySet().stream().map(Cell::indicator).toArray(String[]::new),
                sums.values().toArray(Long[]::new));
    }

    private Set<UUID> fresh(List<Received> received) {
        var ids = received.stream().map(Received::eventId).distinct().toArray(UUID[]::new);
        return new HashSet<>(jdbc.queryForList(NEW, UUID.class, (Object) ids));
    }

    private record Cell(UUID landlord, String indicator) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int first = landlord.compareTo(other.landlord);
            return first == 0 ? indicator.compareTo(other.indicator) : first;
        }
    }
}
