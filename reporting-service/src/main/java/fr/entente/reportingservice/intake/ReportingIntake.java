package fr.entente.reportingservice.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.Projection;
import fr.entente.reportingservice.cells.Touched;
import fr.entente.servicekit.intake.Incoming;
import fr.entente.servicekit.intake.Intake;
import fr.entente.servicekit.intake.Taken;

/** Takes in the three topics together; what follows from a batch is done in the same transaction. */
final class ReportingIntake implements Intake<Fact> {

    /** What follows from a batch, in its transaction: asked before the facts are kept, told when they are. */
    @FunctionalInterface
    interface Consequences {

        Consequences NONE = _ -> _ -> {};

        Consumer<Touched> of(List<Taken<Fact>> facts);
    }

    private final FactReader reader;
    private final List<Projection<?>> projections;
    private final Consequences consequences;
    private final Runnable forgetting;

    ReportingIntake(FactReader reader, List<Projection<?>> projections,
            Consequences consequences,
            Runnable forgetting) {
        this.reader = reader;
        this.projections = List.copyOf(projections);
        this.consequences = consequences;
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public Set<String> topics() {
        return Set.of("scheme-events", "dossier-events", "intervention-events");
    }

    @Override
    public Optional<Fact> read(Incoming record) {
        return reader.read(record);
    }

    @Override
    public void apply(List<Taken<Fact>> facts) {
        var consequence = consequences.of(facts);
        var touched = new Touched();
        projections.forEach(projection -> apply(projection, facts, touched));
        consequence.accept(touched);
    }

    @Override
    public void forget() {
        forgetting.run();
    }

    private static <F extends Fact> void apply(Projection<F> projection, List<Taken<Fact>> facts, Touched touched) {
        var family = projection.family();
        var own = facts.stream()
                .filter(taken -> family.isInstance(taken.fact()))
                .map(taken -> new Taken<>(family.cast(taken.fact()), taken.source()))
                .toList();
        if (!own.isEmpty()) {
            projection.apply(own, touched);
        }
    }
}
