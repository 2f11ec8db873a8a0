package fr.entente.servicekit.views;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

import fr.entente.servers.Database;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.eventstore.CommandContext;
import fr.entente.servicekit.eventstore.LampCommand.Flicker;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.eventstore.LampHouse;
import fr.entente.servicekit.eventstore.LampHouse.Lamps;
import fr.entente.servicekit.eventstore.LampId;
import fr.entente.servicekit.testing.Patience;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ViewsIT {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private Database database;
    private JdbcClient owner;
    private LampHouse house;

    @BeforeEach
    void open() {
        database = LampHouse.database();
        owner = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(),
                database.ownerPassword()));
        owner.sql(LampBoard.TABLES.formatted(database.user())).update();
        house = house();
    }

    private LampHouse house() {
        return LampHouse.with(List.of(Lamps.class, Boards.class), database, "spring.flyway.baseline-on-migrate=true",
                "spring.flyway.baseline-version=0");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsWhatWasJustWritten() {
        var lamp = house.make();
        var version = house.turn(lamp, true);
        assertThat(progress().await(lamp.value(), version, Patience.LONG)).isTrue();
        assertThat(lit(lamp)).isTrue();
    }

    @Test
    void saysNotYetRatherThanShowingAnOlderState() {
        var lamp = house.make();
        stumbleOver(lamp);
        var version = house.turn(lamp, true);
        assertThat(progress().await(lamp.value(), version, GLANCE)).isFalse();
        assertThat(progress().await(lamp.value(), version + 1, GLANCE)).isFalse();
        assertThat(progress().await(LampId.any().value(), 1, GLANCE)).isFalse();
    }

    @Test
    void stopsAtTheEventThatFailsTellsItsHealthAndGoesOnWhenCured() {
        var before = house.make();
        var lamp = LampId.any();
        stumbleOver(lamp);
        house.commands().execute(new MakeLamp(lamp), CommandContext.none());
        var after = house.make();
        await().untilAsserted(() -> assertThat(health()).isEqualTo(Status.DOWN));
        await().untilAsserted(() -> assertThat(rows()).isEqualTo(1));
        assertThat(progress().await(before.value(), 1, Patience.LONG)).isTrue();
        assertThat(progress().await(after.value(), 1, GLANCE)).isFalse();
        owner.sql("delete from stumbling_block").update();
        assertThat(progress().await(after.value(), 1, Patience.LONG)).isTrue();
        await().untilAsserted(() -> assertThat(health()).isEqualTo(Status.UP));
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void severalInstancesFeedTheSameViewsWithoutGettingInEachOthersWay() {
        try (var other = house()) {
            var lamps = IntStream.range(0, 40).mapToObj(turn -> (turn % 2 == 0 ? house : other).make()).toList();
            for (var lamp : lamps) {
                assertThat(progress().await(lamp.value(), 1, Patience.LONG)).isTrue();
                assertThat(other.bean(ViewProgress.class).await(lamp.value(), 1, Patience.LONG)).isTrue();
            }
            assertThat(rows()).isEqualTo(40);
            await().untilAsserted(() -> assertThat(health()).isEqualTo(Status.UP));
        }
    }

    @Test
    void rebuildsAViewFromTheFirstEvent() {
        var lamp = house.make();
        var version = house.commands().execute(new Flicker(lamp, 5), CommandContext.none());
        assertThat(progress().await(lamp.value(), version, Patience.LONG)).isTrue();
        owner.sql("alter table board disable row level security").update();
        owner.sql("truncate board").update();
        owner.sql("alter table board enable row level security").update();
        house.bean(ViewsEndpoint.class).rebuild("board");
        await().untilAsserted(() -> assertThat(rows()).isEqualTo(1));
        assertThat(progress().await(lamp.value(), version, Patience.LONG)).isTrue();
        assertThat(lit(lamp)).isTrue();
    }

    @Test
    void aViewOfANewNameIsFedFromTheFirstEventBesideTheOthers() {
        var lamp = house.make();
        assertThat(progress().await(lamp.value(), 1, Patience.LONG)).isTrue();
        assertThat(house.bean(ViewsEndpoint.class).positions()).containsOnlyKeys("view/board", "view/second-board")
                .extractingByKeys("view/board", "view/second-board").doesNotContain("0/0");
    }

    private ViewProgress progress() {
        return house.bean(ViewProgress.class);
    }

    private Status health() {
        return requireNonNull(house.bean(ViewsHealth.class).health()).getStatus();
    }

    private void stumbleOver(LampId lamp) {
        owner.sql("insert into stumbling_block values (?)").param(lamp.value()).update();
    }

    private boolean lit(LampId lamp) {
        return house.bean(BoundTransactions.class).keep(() -> house.jdbc().sql("select lit from board where lamp = ?")
                .param(lamp.value()).query(Boolean.class).single());
    }

    private int rows() {
        return house.bean(BoundTransactions.class).keep(() -> house.jdbc().sql("select count(*) from board")
                .query(Integer.class).single());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(ViewsAutoConfiguration.class)
    static class Boards {

        @Bean
        BoundTransactions boundTransactions(JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new BoundTransactions(jdbc, transactions);
        }

        @Bean
        @Order(1)
        View<?> board(JdbcClient jdbc) {
            return new LampBoard("board", jdbc);
        }

        @Bean
        @Order(2)
        View<?> secondBoard(JdbcClient jdbc) {
            return new LampBoard("second-board", jdbc);
        }
    }
}
