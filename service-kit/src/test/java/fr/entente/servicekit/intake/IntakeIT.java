package fr.entente.servicekit.intake;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

import static fr.entente.servicekit.intake.IntakeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class IntakeIT {

    /** After the one that counts what is parked and the one that reads the positions. */
    private static final int FIRST_BATCH = 3;

    private final IntakeHouse house = new IntakeHouse();
    private final Things things = new Things(house.jdbc, house.first, house.second);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void takesEveryRecordOfASubjectInOrderAndTellsItAfterTheCommit() {
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, Things.UNUSED, "{}");
        house.publish(house.first, "a", 3, "three");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@3 three"));
        eventually(() -> assertThat(things.told).containsExactly("one", "three"));
    }

    @Test
    void ignoresARedeliveredRecord() {
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 3, "three");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two", "a@3 three"));
        eventually(() -> assertThat(house.counted("intake.duplicates")).isEqualTo(2));
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void doesNotMindTheOrderBetweenTopics() {
        house.start(things);
        house.publish(house.second, "log-1", 1, "refers to a");
        eventually(() -> assertThat(house.facts()).containsExactly("log-1@1 refers to a"));
        house.publish(house.first, "a", 1, "one");
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "log-1@1 refers to a"));
    }

    @Test
    void takesTheSameSubjectFromTwoTopicsForTwo() {
        house.publish(house.first, "a", 1, Things.UNUSED, "{}");
        house.publish(house.second, "a", 1, "one");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one"));
    }

    @Test
    void parksAnUnreadableRecordWithWhatFollowsItAndGoesOn() {
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, Things.USED, "{ this is no JSON");
        house.publish(house.first, "a", 3, "three");
        house.publish(house.first, "b", 1, "other");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "b@1 other"));
        eventually(() -> assertThat(house.parked()).hasSize(2));
        assertThat(house.parked().getFirst()).startsWith("a Not readable");
        assertThat(house.parked().getLast()).isEqualTo("a Follows a parked record of its subject");
    }

    @Test
    void parksWhatHasNoUsableHeadersWhateverIsInThem() {
        house.publish(house.first, null, Map.of(), null);
        house.publish(house.first, "nul", Map.of("ce_subject", "a\0b", "ce_type", "x"), "{}");
        house.publish(house.first, "long", Map.of("ce_subject", "x".repeat(10_000)), "{}");
        house.publish(house.first, "zero", Map.of("ce_subject", "zero", "ce_sequence", "0", "ce_type", Things.USED),
                "{}");
        house.publish(house.first, "b", 1, "other");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("b@1 other"));
        eventually(() -> assertThat(house.parked()).hasSize(4));
    }

    @Test
    void parksOnlyTheFactsThatFailOfALargeBatch() {
        house.publishMany(house.first, "s", 300, "fine");
        house.publish(house.first, "bad-1", 1, "impossible");
        house.publish(house.first, "bad-1", 2, "fine");
        house.publishMany(house.first, "t", 300, "fine");
        house.publish(house.first, "bad-2", 1, Things.USED, "{\"name\":\"with \\u0000\"}");
        house.publish(house.first, "bad-3", 1, "fine");
        house.publish(house.first, "bad-3", 2, "impossible");
        house.publish(house.first, "bad-3", 3, Things.UNUSED, "{}");
        house.start(things);
        eventually(() -> assertThat(house.facts()).hasSize(601));
        eventually(() -> assertThat(house.parked()).hasSize(5));
        assertThat(house.facts()).contains("bad-3@1 fine");
    }

    @Test
    void replaysARepairedSubjectInOrderAndThenResumes() {
        things.sick = "two";
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 3, "three");
        var loop = house.start(things);
        eventually(() -> assertThat(loop.state().parked()).isEqualTo(2));
        assertThat(loop.redrive("a")).satisfies(still -> {
            assertThat(still.applied()).isZero();
            assertThat(still.stillParked()).isEqualTo(2);
            assertThat(still.cause()).contains("sick of two");
        });
        things.sick = "nothing";
        assertThat(loop.redrive("a")).isEqualTo(new Redriven(2, 0, 0, null));
        house.publish(house.first, "a", 4, "four");
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two", "a@3 three", "a@4 four"));
        assertThat(things.told).containsExactly("one", "two", "three", "four");
        assertThat(loop.state().parked()).isZero();
    }

    @Test
    void leavesOutWhatIsForeignWhereverItComesAgain() {
        house.publish(house.first, "a", 1, "one");
        var foreign = UUID.randomUUID();
        house.publishForeign(house.first, "a", 2, foreign);
        house.publish(house.first, "a", 2, "two");
        var loop = house.start(things);
        eventually(() -> assertThat(loop.state().parked()).isEqualTo(2));
        assertThat(loop.discard(parked(loop, 0))).isTrue();
        assertThat(loop.redrive("a")).isEqualTo(new Redriven(1, 0, 0, null));
        house.publishForeign(house.first, "a", 3, foreign);
        house.publish(house.first, "a", 3, "three");
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two", "a@3 three"));
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void goesOnBehindAnEventOfOursThatCannotBeCured() {
        things.sick = "two";
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 3, "three");
        var loop = house.start(things);
        eventually(() -> assertThat(loop.state().parked()).isEqualTo(2));
        assertThat(loop.pass(parked(loop, 1))).as("not the next one").isFalse();
        assertThat(loop.pass(parked(loop, 0))).isTrue();
        assertThat(loop.redrive("a")).isEqualTo(new Redriven(1, 0, 0, null));
        assertThat(house.facts()).containsExactly("a@1 one", "a@3 three");
    }

    private static long parked(IntakeLoop loop, int place) {
        return ((Number) Objects.requireNonNull(loop.listParked().get(place).get("id"))).longValue();
    }

    @Test
    void parksASubjectWithAHoleUntilWhatIsMissingComesAgain() {
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 3, "three");
        var loop = house.start(things);
        eventually(() -> assertThat(house.parked()).containsExactly("a Version 3 came after 1: something is missing"));
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 3, "three");
        eventually(() -> assertThat(house.parked()).hasSize(2));
        assertThat(loop.redrive("a").applied()).isEqualTo(2);
        assertThat(house.facts()).containsExactly("a@1 one", "a@2 two", "a@3 three");
    }

    @Test
    void takesTheRepairedCopyOfAParkedRecord() {
        house.publish(house.first, "a", 1, Things.USED, "{ broken");
        var loop = house.start(things);
        eventually(() -> assertThat(house.parked()).hasSize(1));
        house.publish(house.first, "a", 1, "repaired");
        eventually(() -> assertThat(house.parked()).containsExactly("a Follows a parked record of its subject"));
        assertThat(loop.redrive("a").applied()).isEqualTo(1);
        assertThat(house.facts()).containsExactly("a@1 repaired");
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        house.publish(house.first, "a", 1, "one");
        var loop = house.start(things);
        eventually(() -> assertThat(house.facts()).hasSize(1));
        loop.close();
        house.publish(house.first, "a", 2, "two");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two"));
        assertThat(house.counted("intake.duplicates")).isZero();
    }

    @Test
    void undoesABatchWithItsPositionWhenTheDatabaseFailsAndRecovers() {
        var away = new AtomicBoolean(true);
        house.publish(house.first, "a", 1, "one");
        var loop = house.start(things, work -> house.transactions.keep(() -> {
            work.run();
            if (away.get() && !house.jdbc.sql("select 1 from fact").query(Integer.class).list().isEmpty()) {
                throw new CannotGetJdbcConnectionException("pulled the plug");
            }
        }));
        eventually(() -> assertThat(loop.state().running()).isFalse());
        assertThat(new IntakeHealth(house.loops).health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(house.facts()).isEmpty();
        away.set(false);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one"));
        eventually(() -> assertThat(new IntakeHealth(house.loops).health().getStatus().getCode()).isEqualTo("UP"));
    }

    @Test
    void stopsInsteadOfParkingEverythingWhenTheFaultIsItsOwn() {
        things.table = "forgotten_table";
        house.publish(house.first, "a", 1, "one");
        var loop = house.start(things);
        eventually(() -> assertThat(loop.state().fault()).contains("forgotten_table"));
        assertThat(house.parked()).isEmpty();
        things.table = "fact";
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one"));
    }

    @Test
    void undoesTheBatchOfAZombieThatWasReplacedMeanwhile() throws InterruptedException {
        house.publishMany(house.first, "s", 20, "fine");
        var asleep = new CountDownLatch(1);
        var awake = new CountDownLatch(1);
        var undone = new AtomicBoolean();
        var transactions = new AtomicInteger();
        var zombie = house.start(things, work -> {
            if (transactions.incrementAndGet() == FIRST_BATCH) {
                asleep.countDown();
                sleepUntil(awake);
            }
            try {
                house.transactions.keep(work);
            } catch (PositionLost e) {
                undone.set(true);
                throw e;
            }
        });
        sleepUntil(asleep);
        house.start("things", new Things(house.jdbc, house.first, house.second), house.transactions::keep);
        eventually(() -> assertThat(house.facts()).hasSize(20));
        awake.countDown();
        eventually(() -> assertThat(undone).isTrue());
        house.publishMany(house.first, "t", 20, "fine");
        eventually(() -> assertThat(house.facts()).hasSize(40));
        eventually(() -> assertThat(zombie.state().running()).isTrue());
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void readsATopicThatWasMadeAnewFromItsBeginning() {
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        var loop = house.start(things);
        eventually(() -> assertThat(house.facts()).hasSize(2));
        loop.close();
        house.deleteTopic(house.first);
        eventually(() -> house.makeTopic(house.first));
        house.publish(house.first, "a", 1, "one");
        house.publish(house.first, "a", 2, "two");
        house.publish(house.first, "a", 3, "three");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two", "a@3 three"));
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void letsGoOfWhatAStoreThatWasTurnedBackNoLongerHolds() {
        house.publish(house.first, "kept", 1, "one");
        house.publish(house.first, "kept", 2, "lost");
        house.publish(house.first, "gone", 1, "lost");
        house.publish(house.second, "other", 1, "one");
        var loop = house.start(things);
        eventually(() -> assertThat(house.facts()).hasSize(4));
        house.publishInEpoch(7, house.first, "kept", 1, "one");
        house.publishInEpoch(7, house.first, "kept", 2, "other");
        house.publish(house.first, "late", 1, "of a relay that does not know yet");
        eventually(() -> assertThat(house.facts()).containsExactly("kept@1 one", "kept@2 other", "other@1 one"));
        eventually(() -> assertThat(loop.state().running()).isTrue());
        assertThat(house.counted("intake.outdated")).isGreaterThanOrEqualTo(4);
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void takesAnEarlierEpochForVoidFromWhereItWasReadToo() {
        house.publishInEpoch(7, house.first, "a", 1, "one");
        house.start(things);
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one"));
        house.publishInEpoch(6, house.first, "a", 2, "of a forgotten life");
        house.publishInEpoch(7, house.first, "a", 2, "two");
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one", "a@2 two"));
        assertThat(house.parked()).isEmpty();
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        var later = house.first + "-later";
        house.start(new Things(house.jdbc, later));
        house.makeTopic(later);
        house.publish(later, "a", 1, "one");
        eventually(() -> assertThat(house.facts()).containsExactly("a@1 one"));
    }

    @Test
    void feedsACopyInAnotherSchemaBesideTheLiveOne() {
        house.publishMany(house.first, "s", 50, "fine");
        var live = house.start(things);
        assertThat(live.await("s49", 1, java.time.Duration.ofSeconds(30))).isTrue();
        house.makeSchema("beside");
        var copy = house.start("things-beside", new Things(house.jdbc, house.first, house.second),
                work -> house.transactions.keep(() -> {
                    house.jdbc.sql("set local search_path to beside").update();
                    work.run();
                }));
        eventually(() -> assertThat(copy.caughtUp()).isTrue());
        assertThat(house.transactions
                .keep(() -> house.jdbc.sql("select count(*) from beside.fact").query(Long.class).single()))
                .isEqualTo(50);
        assertThat(live.caughtUp()).isTrue();
        assertThat(house.facts()).hasSize(50);
        assertThat(house.counted("intake.duplicates")).isZero();
    }

    @Test
    void saysWhatIsNotTakenInYet() {
        var loop = house.start(things);
        assertThat(loop.await("a", 1, java.time.Duration.ofMillis(300))).isFalse();
        house.publish(house.first, "a", 1, "one");
        assertThat(loop.await("a", 1, java.time.Duration.ofSeconds(30))).isTrue();
    }

    private static void sleepUntil(CountDownLatch awake) {
        try {
            assertThat(awake.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
