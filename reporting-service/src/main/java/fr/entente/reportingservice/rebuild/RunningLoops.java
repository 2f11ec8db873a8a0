package fr.entente.reportingservice.rebuild;

import java.util.List;

import fr.entente.servicekit.intake.IntakeLoop;

/** Loops that share the work, and how they end when the rebuild needs them no longer. */
record RunningLoops(List<IntakeLoop> loops, Runnable end) implements Projections.Loop {

    @Override
    public boolean caughtUp() {
        return loops.getFirst().caughtUp();
    }

    @Override
    public long lag() {
        return loops.stream().mapToLong(loop -> loop.state().lag()).sum();
    }

    @Override
    public void close() {
        end.run();
    }
}
