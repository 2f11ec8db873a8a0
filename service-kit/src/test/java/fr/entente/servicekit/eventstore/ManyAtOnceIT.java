package fr.entente.servicekit.eventstore;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.LampCommand.SwitchAll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One command changes many things: all of them or none, in one transaction. */
class ManyAtOnceIT {

    private static LampHouse here;
    private static LampHouse there;

    @BeforeAll
    static void open() {
        var database = LampHouse.database();
        here = LampHouse.on(database);
        there = LampHouse.on(database);
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
    }

    @Test
    void storesAllInOneTransactionAndFindsTheKeyAtTheLast() {
        var lamps = List.of(here.make(), here.make(), here.make());

        assertThat(here.commands().execute(all(lamps), LampHouse.context("key", "ab", null))).isEqualTo(2);

        assertThat(here.commands().earlier(lamps.getLast().toString(), "key")).isPresent();
        assertThat(here.jdbc().sql("select count(distinct xid) from event where version = 2 and aggregate_id in (:ids)")
                .param("ids", lamps.stream().map(LampId::toString).toList()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void storesNothingWhereOneOfThemSaysNo() {
        var lamps = List.of(here.make(), here.make(), here.make());
        here.turn(lamps.get(1), true);
        long before = here.events();

        assertThatThrownBy(() -> here.commands().execute(all(lamps), CommandContext.none()))
                .isInstanceOf(LampRejection.class);

        assertThat(here.events()).isEqualTo(before);
        assertThat(here.turn(lamps.getFirst(), true)).isEqualTo(2);
    }

    @Test
    void storesNothingTwiceWhereAnotherInstanceWasFaster() {
        var lamps = List.of(here.make(), here.make(), here.make());
        here.turn(lamps.get(1), true);
        there.turn(lamps.get(1), false);

        assertThat(here.commands().execute(all(lamps), CommandContext.none())).isEqualTo(2);

        assertThat(here.turn(lamps.getFirst(), false)).isEqualTo(3);
        assertThat(here.turn(lamps.get(1), false)).isEqualTo(5);
    }

    private static SwitchAll all(List<LampId> lamps) {
        return new SwitchAll(lamps.getLast(), lamps.subList(0, lamps.size() - 1), true);
    }
}
