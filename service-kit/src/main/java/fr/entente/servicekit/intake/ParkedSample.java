package fr.entente.servicekit.intake;

import fr.entente.servicekit.metrics.Sample;

/** What is parked, by whichever instance. */
final class ParkedSample implements Sample {

    private final IntakeLoops loops;

    ParkedSample(IntakeLoops loops) {
        this.loops = loops;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public void take() {
        loops.all().forEach(IntakeLoop::lookAtParked);
    }
}
