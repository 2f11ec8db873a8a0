package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.intake.Intakes;
import fr.entente.servicekit.intake.IntakeLoop;
import fr.entente.servicekit.intake.IntakeLoops;

/** The projections in PostgreSQL, fed from Kafka. */
@Component
class StoredProjections implements Projections {

    private static final int MOST_HANDS = 3;
    /** Half of the processors stay with those who are at work meanwhile. */
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_HANDS);

    private final ProjectionVersions versions;
    private final ProjectionSchemas schemas;
    private final ProjectionTransactions transactions;
    private final ProjectionPositions positions;
    private final CellsFromScratch cells;
    private final LiveIntake live;
    private final IntakeLoops loops;
    private final Intakes intakes;

    StoredProjections(ProjectionVersions versions, ProjectionSchemas schemas, ProjectionTransactions transactions,
            ProjectionPositions positions, CellsFromScratch cells, LiveIntake live, IntakeLoops loops,
            Intakes intakes) {
        this.versions = versions;
        this.schemas = schemas;
        this.transactions = transactions;
        this.positions = positions;
        this.cells = cells;
        this.live = live;
        this.loops = loops;
        this.intakes = intakes;
    }

    @Override
    public String shape() {
        return schemas.shape();
    }

    @Override
    public Optional<ProjectionVersion> building() {
        return versions.building();
    }

    @Override
    public ProjectionVersion begin(String shape) {
        return versions.begin(shape);
    }

    /** What an operator threw away of the one that is read stays away. */
    @Override
    public void create(int number) {
        schemas.create(number);
        versions.active().ifPresent(active -> schemas.keepDiscarded(active.number(), number));
    }

    @Override
    public void discard(int number) {
        schemas.drop(number);
        versions.forget(number);
    }

    @Override
    public long claim(int number) {
        return versions.claim(number);
    }

    @Override
    public long renew(int number, long claim) {
        return versions.renew(number, claim);
    }

    /** By several loops at once, as by several instances: while one waits for the database another one reads. */
    @Override
    public Loop fill(int number, long claim) {
        var hands = Stream.generate(() -> loops.loop(LiveIntake.loopName(number), intakes.filling(),
                transactions.claimed(number, claim))).limit(HANDS).toList();
        hands.forEach(IntakeLoop::start);
        return new RunningLoops(hands, () -> hands.forEach(IntakeLoop::close));
    }

    @Override
    public void sumUp(int number, long claim) {
        schemas.analyze(number);
        schemas.emptyCells(number, claim);
        cells.sumUp(transactions.claimed(number, claim));
        schemas.analyze(number);
    }

    @Override
    public long cellsAreDone(int number, long claim) {
        return versions.cellsAreDone(number, claim);
    }

    @Override
    public Loop follow(int number) {
        return new RunningLoops(List.of(live.open(number)), () -> {});
    }

    @Override
    public void switchTo(int number, long claim, BooleanSupplier level) {
        versions.switchTo(number, claim, level);
    }

    @Override
    public void followTheActive() {
        live.follow();
    }

    @Override
    public long taken(int number) {
        return positions.taken(number);
    }

    @Override
    public boolean reached(int number) {
        return positions.reached(number);
    }

    @Override
    public boolean reachedWhereBothAre(int number) {
        return positions.reachedWhereBothAre(number);
    }

    @Override
    public void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
