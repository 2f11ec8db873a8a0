package fr.entente.servicekit.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servers.Database;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.PostgresServer;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.LampCommand.Flicker;
import fr.entente.servicekit.eventstore.LampHouse;
import fr.entente.servicekit.eventstore.LampHouse.Lamps;
import fr.entente.servicekit.eventstore.LampId;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the store to a real Kafka. Each test reads the whole topic and looks at its own lamps. */
class RelayIT {

    private Database database;
    private LampHouse house;

    @BeforeEach
    void open() {
        database = LampHouse.database();
        house = house(RealServers.kafka());
    }

    private LampHouse house(KafkaServer kafka, String... settings) {
        var own = Stream.of("entente.kafka=" + kafka.bootstrapServers(), "entente.relay.patience=3s",
                "entente.relay.watermark-every=200ms");
        return LampHouse.with(List.of(Lamps.class, Publishing.class), database,
                Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void publishesEveryEventInTheOrderOfItsAggregate() {
        var lamps = IntStream.range(0, 5).mapToObj(_ -> house.make()).toList();
        for (var lamp : lamps) {
            house.commands().execute(new Flicker(lamp, 30), CommandContext.none());
        }
        try (var reader = reader(RealServers.kafka())) {
            await().until(() -> of(lamps, reader.facts()).size() >= 5 * 31);
            for (var lamp : lamps) {
                assertThat(of(List.of(lamp), reader.facts())).isEqualTo(versions(lamp, 31));
            }
        }
    }

    @Test
    void isWokenByTheCommitAndWaitsForNoLookOfItsOwn() {
        house.close();
        house = house(RealServers.kafka(), "entente.feed.poll=1h");
        try (var reader = reader(RealServers.kafka())) {
            for (int time = 0; time < 3; time++) {
                var lamp = house.make();
                await().until(() -> !of(List.of(lamp), reader.facts()).isEmpty());
            }
        }
    }

    @Test
    void whileABrokerIsAwayCommandsGoOnAndEverythingArrivesLater() {
        try (var kafka = RealServers.ownKafka()) {
            house.close();
            house = house(kafka);
            var lamp = house.make();
            await().until(this::isDrained);
            kafka.stop();
            house.commands().execute(new Flicker(lamp, 10), CommandContext.none());
            await().until(() -> health().equals(Status.DOWN));
            assertThat(house.turn(house.make(), true)).isEqualTo(2);
            kafka.start();
            try (var reader = reader(kafka)) {
                await()
                        .until(() -> new HashSet<>(of(List.of(lamp), reader.facts())).containsAll(versions(lamp, 11)));
                assertThat(of(List.of(lamp), reader.facts()).stream().distinct()).containsExactlyElementsOf(
                        versions(lamp, 11));
            }
            await().until(() -> health().equals(Status.UP));
        }
    }

    @Test
    void aSecondInstanceWaitsAndTakesOver() {
        await().until(() -> isActive(house));
        try (var second = house(RealServers.kafka())) {
            var lamps = new ArrayList<LampId>(List.of(second.make()));
            await().until(this::isDrained);
            assertThat(isActive(second)).isFalse();
            house.close();
            lamps.add(second.make());
            try (var reader = reader(RealServers.kafka())) {
                await().until(() -> of(lamps, reader.facts()).size() == 2);
            }
            assertThat(isActive(second)).isTrue();
        }
    }

    @Test
    void losesItsRightWithItsSessionAndNeverSavesAgainWithout() {
        await().until(() -> isActive(house));
        try (var second = house(RealServers.kafka())) {
            for (int round = 0; round < 4; round++) {
                operator()
                        .sql("""
                        select pg_terminate_backend(pid) from pg_locks
                         where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())""")
                        .query().listOfRows();
                var lamp = second.make();
                try (var reader = reader(RealServers.kafka())) {
                    await().until(() -> !of(List.of(lamp), reader.facts()).isEmpty());
                }
                await().until(() -> isActive(house) != isActive(second));
            }
        }
    }

    @Test
    void tellsReadersHowFarEverythingIsPublished() {
        var lamp = house.make();
        try (var facts = reader(RealServers.kafka()); var marks = new TopicReader(bootstrap(), Watermarks.TOPIC)) {
            await().until(() -> !of(List.of(lamp), facts.facts()).isEmpty());
            var written = facts.read().stream().filter(fact -> fact.key().equals(lamp.value())).findFirst()
                    .orElseThrow();
            var end = "\"lamp-events-%d\":%d".formatted(written.partition(), written.offset() + 1);
            await().until(() -> marks.read().stream()
                    .anyMatch(mark -> mark.key().equals("/lamp-service") && mark.value().contains(end)));
        }
    }

    @Test
    void publishesEverythingAgainToATopicThatWasMadeAnewAndIsNotEmpty() throws Exception {
        try (var kafka = RealServers.ownKafka()) {
            house.close();
            house = house(kafka);
            var lamp = house.make();
            await().until(this::isDrained);
            house.close();
            makeAnew(kafka);
            house = house(kafka);
            try (var reader = reader(kafka)) {
                await().until(() -> !of(List.of(lamp), reader.facts()).isEmpty());
            }
        }
    }

    /** With something in it before the relay looks, such as a request that was under way. */
    private static void makeAnew(KafkaServer kafka) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            admin.deleteTopics(List.of(LampPromises.TOPIC)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(LampPromises.TOPIC));
            admin.createTopics(List.of(new NewTopic(LampPromises.TOPIC, 3, (short) 1))).all().get();
            var foreign = new ProducerRecord<>(LampPromises.TOPIC, "under way", "{}");
            foreign.headers().add("ce_sequence", "1".getBytes(UTF_8));
            producer.send(foreign).get();
        }
    }

    private boolean isDrained() {
        return house.jdbc().sql("""
                select count(*) from event e
                 where (e.xid, e.position) > (select xid, position from feed_position where reader = 'relay')""")
                .query(Long.class).single() == 0;
    }

    private Status health() {
        return house.bean(RelayHealth.class).health().getStatus();
    }

    private static boolean isActive(LampHouse house) {
        return house.bean(RelayState.class).isActive();
    }

    private JdbcClient operator() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), PostgresServer.ADMINISTRATOR,
                RealServers.postgres().administratorPassword()));
    }

    private static String bootstrap() {
        return RealServers.kafka().bootstrapServers();
    }

    private static TopicReader reader(KafkaServer kafka) {
        return new TopicReader(kafka.bootstrapServers(), LampPromises.TOPIC);
    }

    private static List<String> of(List<LampId> lamps, List<String> facts) {
        return facts.stream().filter(fact -> lamps.stream().anyMatch(lamp -> fact.startsWith(lamp.value()))).toList();
    }

    private static List<String> versions(LampId lamp, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(version -> lamp + "@" + version).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(RelayAutoConfiguration.class)
    static class Publishing {

        @Bean
        Promises<?> lampPromises() {
            return new LampPromises();
        }
    }
}
