package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.springframework.dao.DuplicateKeyException;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;
import fr.entente.reportingservice.rebuild.SimulatedVersions.Version;
import fr.entente.servicekit.intake.SimulatedDatabase;
import fr.entente.servicekit.intake.SimulatedReader;
import fr.entente.servicekit.intake.SimulatedReader.Mode;
import fr.entente.servicekit.intake.SimulatedTables;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;

/** What {@link StoredProjections} does, statement by statement, in simulated tables. */
final class SimulatedProjections implements Projections {

    /** An instance's loops. */
    interface Loops {
        SimulatedReader filling(Version version, Mode mode);

        SimulatedReader live(Version version);

        void follow();
    }

    private record Running(SimulatedReader reader, Runnable end) implements Loop {

        @Override
        public boolean caughtUp() {
            return reader.caughtUp();
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public void close() {
            end.run();
        }
    }

    private final World world;
    private final SimulatedDatabase database;
    private final SimulatedVersions versions;
    private final Loops loops;

    SimulatedProjections(World world, SimulatedDatabase database, SimulatedVersions versions, Loops loops) {
        this.world = world;
        this.database = database;
        this.versions = versions;
        this.loops = loops;
    }

    private <T> T keep(Supplier<T> work) {
        var result = new AtomicReference<T>();
        database.run(() -> {
            database.statement();
            result.set(work.get());
        });
        return result.get();
    }

    @Override
    public String shape() {
        return SimulatedVersions.SHAPE;
    }

    @Override
    public Optional<ProjectionVersion> building() {
        world.pass();
        return versions.versions.values().stream().filter(version -> version.state == State.FILLING).findFirst()
                .map(Version::row);
    }

    @Override
    public ProjectionVersion begin(String shape) {
        return keep(() -> {
            database.own("projection");
            if (versions.versions.values().stream().anyMatch(version -> version.state == State.FILLING)) {
                throw new DuplicateKeyException("one_projection_under_way");
            }
            var begun = new Version(versions.versions.keySet().stream().mapToInt(number -> number).max().orElse(0) + 1,
                    State.FILLING);
            database.write(() -> versions.versions.put(begun.number, begun));
            return begun.row();
        });
    }

    @Override
    public void create(int number) {
        world.pass();
    }

    @Override
    public void discard(int number) {
        world.pass();
        versions.versions.remove(number);
    }

    @Override
    public long claim(int number) {
        return keep(() -> {
            database.own(number);
            return raised(versions.of(number), versions.of(number).state == State.FILLING);
        });
    }

    @Override
    public long renew(int number, long claim) {
        return keep(() -> {
            database.own(number);
            return raised(versions.of(number), isMine(number, claim));
        });
    }

    @Override
    public long cellsAreDone(int number, long claim) {
        return keep(() -> {
            database.own(number);
            long raised = raised(versions.of(number), isMine(number, claim));
            database.write(() -> versions.of(number).cellsDone = true);
            world.note(Occurrence.REBUILD_SUMMED_UP, () -> "projection " + number);
            return raised;
        });
    }

    private long raised(Version version, boolean allowed) {
        if (!allowed) {
            throw lost(version.number);
        }
        long next = version.claim + 1;
        database.write(() -> version.claim = next);
        return next;
    }

    private boolean isMine(int number, long claim) {
        return world.has(Defect.REBUILD_UNFENCED) || versions.of(number).claim == claim;
    }

    private ClaimLost lost(int number) {
        world.note(Occurrence.REBUILD_FENCED, () -> "projection " + number);
        return new ClaimLost(number);
    }

    private void fence(int number, long claim) {
        database.statement();
        database.share(number);
        if (!isMine(number, claim)) {
            throw lost(number);
        }
    }

    @Override
    public Loop fill(int number, long claim) {
        var reader = loops.filling(versions.of(number), new Mode(() -> fence(number, claim), false));
        return new Running(reader, reader::end);
    }

    @Override
    public void sumUp(int number, long claim) {
        var tables = versions.of(number).tables;
        database.run(() -> {
            fence(number, claim);
            database.write(tables.cells()::clear);
        });
        for (var subject : List.copyOf(tables.facts().keySet())) {
            database.run(() -> {
                fence(number, claim);
                sumUp(tables, subject);
            });
        }
    }

    private void sumUp(SimulatedTables tables, String subject) {
        if (tables.cells().containsKey(subject)) {
            throw new DuplicateKeyException("cell");
        }
        int sum = tables.sum(subject);
        database.write(() -> tables.cells().put(subject, sum));
    }

    @Override
    public Loop follow(int number) {
        return new Running(loops.live(versions.of(number)), () -> {});
    }

    @Override
    public void switchTo(int number, long claim, BooleanSupplier level) {
        database.run(() -> {
            database.statement();
            database.own(number);
            var old = versions.active();
            database.stopTaking(old.tables);
            if (!level.getAsBoolean()) {
                throw new IllegalStateException("does not catch up");
            }
            database.own(old.number);
            var next = versions.of(number);
            if (!isMine(number, claim) || next.state != State.FILLING || versions.active() != old) {
                throw lost(number);
            }
            database.write(() -> become(next, old));
        });
    }

    private void become(Version next, Version old) {
        world.note(Occurrence.SWITCHED, () -> "to projection " + next.number);
        old.state = State.IDLE;
        next.state = State.SWITCHED;
        old.tables.facts().forEach((subject, versions) -> {
            if (!next.tables.facts().getOrDefault(subject, List.of()).containsAll(versions)
                    && !next.tables.parkedSubjects().contains(subject)) {
                throw new Violation("The switch loses %s of %s".formatted(versions, subject));
            }
        });
    }

    @Override
    public void followTheActive() {
        loops.follow();
    }

    @Override
    public long taken(int number) {
        world.pass();
        return 0;
    }

    @Override
    public boolean reached(int number) {
        return behind(number, true) == 0;
    }

    @Override
    public boolean reachedWhereBothAre(int number) {
        return behind(number, false) == 0;
    }

    private long behind(int number, boolean missing) {
        database.statement();
        var old = versions.active().tables;
        var next = versions.of(number).tables;
        return old.partitions().stream().filter(partition -> next.partitions().contains(partition)
                ? next.life(partition).equals(old.life(partition)) && next.next(partition) < old.next(partition)
                : missing).count();
    }

    @Override
    public void pause(Duration duration) {
        world.pause(world.dice.between(1, 20));
    }
}
