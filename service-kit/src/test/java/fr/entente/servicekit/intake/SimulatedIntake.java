package fr.entente.servicekit.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.entente.servicekit.intake.SimulatedTables.Fact;
import fr.entente.servicekit.simulation.Poison;

/** Keeps every fact, but those that are poison for as long as they are. */
final class SimulatedIntake implements Intake<Fact> {

    private static final int UNUSED = 5;

    private final SimulatedDatabase database;
    private final SimulatedTables tables;
    private final Set<String> topics;
    private final Poison poison;
    private final boolean sumsUp;

    SimulatedIntake(SimulatedDatabase database, SimulatedTables tables, Set<String> topics, Poison poison,
            boolean sumsUp) {
        this.database = database;
        this.tables = tables;
        this.topics = topics;
        this.poison = poison;
        this.sumsUp = sumsUp;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    static boolean isUsed(long version) {
        return version % UNUSED != 0;
    }

    @Override
    public Optional<Fact> read(Incoming record) {
        if (poison.isUnreadable(record.subject(), record.version())) {
            throw new IllegalArgumentException("unreadable");
        }
        var topic = topics.stream().filter(name -> record.subject().startsWith(name)).findFirst().orElseThrow();
        return isUsed(record.version())
                ? Optional.of(new Fact(new Subject(topic, record.subject()), record.version()))
                : Optional.empty();
    }

    @Override
    public void forget() {
        tables.facts.clear();
    }

    @Override
    public void apply(List<Taken<Fact>> facts) {
        database.statement();
        for (var taken : facts) {
            if (poison.isRefused(taken.source().subject(), taken.source().version())) {
                throw new IllegalStateException("refused");
            }
            database.write(() -> tables.add(taken.fact()));
            if (sumsUp) {
                var subject = taken.source().subject();
                database.write(() -> tables.cells.put(subject, tables.sum(subject)));
            }
        }
    }
}
