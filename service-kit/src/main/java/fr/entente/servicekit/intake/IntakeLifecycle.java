package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.SmartLifecycle;

/** Starts a loop for every intake when the service is ready, and ends them before it goes. */
final class IntakeLifecycle implements SmartLifecycle {

    private final IntakeLoops loops;
    private final List<Intake<?>> intakes;
    private final IntakeTransactions transactions;
    private final List<IntakeLoop> running = new ArrayList<>();

    IntakeLifecycle(IntakeLoops loops, List<Intake<?>> intakes, IntakeTransactions transactions) {
        this.loops = loops;
        this.intakes = intakes;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        for (var intake : intakes) {
            var loop = loops.loop(intake, transactions);
            loop.start();
            running.add(loop);
        }
    }

    @Override
    public void stop() {
        running.forEach(IntakeLoop::close);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
