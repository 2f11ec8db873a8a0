package fr.entente.reportingservice.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RebuildingTest {

    private static final int NUMBER = 2;

    private final Steps steps = new Steps();
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>(RebuildProgress.NONE);
    private final Rebuilding rebuilding = new Rebuilding(steps, progress, Clock.systemUTC());

    @Test
    void fillsSumsUpFollowsAndSwitches() {
        rebuilding.run();
        assertThat(steps.done).containsExactly("claim", "fill", "renew", "sum up", "cells are done", "follow", "switch",
                "follow the active");
        assertThat(progress.get().state()).isEqualTo(RebuildProgress.State.SWITCHED);
    }

    @Test
    void goesOnFromTheCellsThatAreThere() {
        steps.cellsDone = true;
        rebuilding.run();
        assertThat(steps.done).containsExactly("claim", "follow", "switch", "follow the active");
    }

    /** Another one summed up and follows while this one took his claim away: his loop moves these cells. */
    @Test
    void doesNotEmptyCellsThatAnotherOneFinishedWhileItClaimed() {
        steps.whileClaiming = () -> steps.cellsDone = true;
        rebuilding.run();
        assertThat(steps.done).containsExactly("claim", "follow", "switch", "follow the active");
    }

    @Test
    void hasLostWhatAnotherOneSwitchedToWhileItClaimed() {
        steps.whileClaiming = () -> steps.switched = true;
        assertThatThrownBy(rebuilding::run).isInstanceOf(ClaimLost.class);
        assertThat(steps.done).containsExactly("claim");
    }

    /** Writes down what is asked for; one version is under way. */
    private static final class Steps implements Projections {

        private final List<String> done = new ArrayList<>();
        private Runnable whileClaiming = () -> {};
        private boolean cellsDone;
        private boolean switched;

        @Override
        public String shape() {
            return "shape";
        }

        @Override
        public Optional<ProjectionVersion> building() {
            return switched ? Optional.empty() : Optional.of(new ProjectionVersion(NUMBER, shape(), cellsDone));
        }

        @Override
        public ProjectionVersion begin(String shape) {
            throw new AssertionError("one is under way");
        }

        @Override
        public void create(int number) {}

        @Override
        public void discard(int number) {
            throw new AssertionError("its shape is right");
        }

        @Override
        public long claim(int number) {
            whileClaiming.run();
            return did("claim");
        }

        @Override
        public long renew(int number, long claim) {
            return did("renew");
        }

        @Override
        public Loop fill(int number, long claim) {
            did("fill");
            return new Done();
        }

        @Override
        public void sumUp(int number, long claim) {
            did("sum up");
        }

        @Override
        public long cellsAreDone(int number, long claim) {
            return did("cells are done");
        }

        @Override
        public Loop follow(int number) {
            did("follow");
            return new Done();
        }

        @Override
        public void switchTo(int number, long claim, BooleanSupplier level) {
            did("switch");
        }

        @Override
        public void followTheActive() {
            did("follow the active");
        }

        @Override
        public long taken(int number) {
            return 0;
        }

        @Override
        public boolean reached(int number) {
            return true;
        }

        @Override
        public boolean reachedWhereBothAre(int number) {
            return true;
        }

        @Override
        public void pause(Duration duration) {}

        private long did(String step) {
            done.add(step);
            return done.size();
        }
    }

    private static final class Done implements Projections.Loop {

        @Override
        public boolean caughtUp() {
            return true;
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
