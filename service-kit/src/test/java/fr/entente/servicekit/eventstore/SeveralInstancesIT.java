package fr.entente.servicekit.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.CommandRefusal.AlreadyExists;
import fr.entente.servicekit.eventstore.CommandRefusal.RequestKeyTaken;
import fr.entente.servicekit.eventstore.CommandRefusal.StaleVersion;
import fr.entente.servicekit.eventstore.LampCommand.Dim;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;
import fr.entente.servicekit.eventstore.LampCommand.Switch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two instances of a service share one store, and neither knows what the other keeps in memory. */
class SeveralInstancesIT {

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
    void ofTwoWritersWithTheSameVersionOneWinsAndTheOtherIsTold() {
        var lamp = here.make();
        there.turn(lamp, true);
        here.commands().execute(new Switch(lamp, false), LampHouse.expecting(2));
        assertThatThrownBy(() -> there.commands().execute(new Switch(lamp, false), LampHouse.expecting(2)))
                .isInstanceOf(StaleVersion.class).hasMessageContaining("it is now 3");
    }

    @Test
    void seesWhatTheOtherInstanceStoredWhenTheCallerHasSeenIt() {
        var lamp = here.make();
        there.turn(lamp, true);
        assertThat(here.commands().execute(new Switch(lamp, false), LampHouse.expecting(2))).isEqualTo(3);
        assertThat(there.commands().execute(new Switch(lamp, true), LampHouse.expecting(3))).isEqualTo(4);
    }

    @Test
    void triesAgainWhenOnlyItsMemoryWasOld() {
        var lamp = here.make();
        there.turn(lamp, true);
        assertThat(here.commands().execute(new Dim(lamp, new Level(5), "left"), CommandContext.none())).isEqualTo(3);
        assertThat(there.turn(lamp, false)).isEqualTo(4);
    }

    @Test
    void doesNotRefuseByAnOldMemory() {
        var lamp = here.make();
        here.turn(lamp, true);
        there.turn(lamp, false);
        assertThat(here.turn(lamp, true)).isEqualTo(4);
    }

    @Test
    void aKeyStoredByTheOtherInstanceIsReportedAsSuch() {
        var lamp = here.make();
        there.commands().execute(new Switch(lamp, true), LampHouse.context("once", "aa", 1L));
        assertThatThrownBy(() -> here.commands().execute(new Switch(lamp, true), LampHouse.context("once", "aa", 1L)))
                .isInstanceOf(RequestKeyTaken.class);
    }

    @Test
    void manyWritersOfManyAggregatesLoseNothing() throws Exception {
        var lamps = List.of(here.make(), here.make(), there.make());
        var written = all(300, turn -> {
            var house = turn % 2 == 0 ? here : there;
            return house.commands().execute(new Dim(lamps.get(turn % 3), new Level(turn % 100), "any"),
                    CommandContext.none());
        });
        assertThat(written).hasSizeGreaterThan(200);
        for (var lamp : lamps) {
            var versions = here.jdbc().sql("select version from event where aggregate_id = ? order by version")
                    .param(lamp.value()).query(Long.class).list();
            assertThat(versions).isEqualTo(LongStream.rangeClosed(1, versions.size()).boxed().toList());
        }
        var stored = here.jdbc().sql("select count(*) from event where aggregate_id in (:lamps) and version > 1")
                .param("lamps", lamps.stream().map(LampId::value).toList()).query(Integer.class).single();
        assertThat(stored).isEqualTo(written.size());
    }

    @Test
    void ofManyCreationsOfOneIdExactlyOneWins() throws Exception {
        var lamp = LampId.any();
        var created = all(40, turn -> (turn % 2 == 0 ? here : there).commands()
                .execute(new MakeLamp(lamp), CommandContext.none()));
        assertThat(created).containsExactly(1L);
    }

    private interface Turn {
        Long take(int number);
    }

    /** All at once; answers what came back, and takes conflicts for an answer too. */
    private static List<Long> all(int turns, Turn turn) throws Exception {
        var number = new AtomicInteger();
        Callable<Long> task = () -> turn.take(number.getAndIncrement());
        var answers = new ArrayList<Long>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Future<Long>>();
            for (int i = 0; i < turns; i++) {
                tasks.add(executor.submit(task));
            }
            for (var future : tasks) {
                try {
                    answers.add(future.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfAny(StaleVersion.class, AlreadyExists.class);
                }
            }
        }
        return answers;
    }
}
