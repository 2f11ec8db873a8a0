package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

import fr.entente.servicekit.simulation.Fault;
import fr.entente.servicekit.simulation.Host;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;

/** The reader's PostgreSQL: transactions bound to the task that runs them, as they are to a thread in life. */
public final class SimulatedDatabase {

    private static final int LOCK_PATIENCE = 300;

    private record Running(SimulatedTransaction transaction, Host host) {}

    private final World world;
    private final List<Running> open = new ArrayList<>();
    private final Map<Object, SimulatedTransaction> owners = new HashMap<>();
    private final Map<Object, Set<SimulatedTransaction>> sharers = new HashMap<>();

    public SimulatedDatabase(World world) {
        this.world = world;
    }

    /** In one transaction: all of it, or nothing, and whoever asked does not always learn which. */
    public void run(Runnable work) {
        world.pass();
        strike(Fault.TABLES_STATEMENT);
        if (world.running().bound != null) {
            throw new Violation("Transactions do not nest");
        }
        var running = new Running(new SimulatedTransaction(), world.running().host());
        open.add(running);
        world.running().bound = running.transaction();
        try {
            work.run();
            commit(running.transaction());
        } finally {
            running.transaction().end();
            open.remove(running);
            world.running().bound = null;
        }
    }

    private void commit(SimulatedTransaction transaction) {
        statement();
        if (world.strikes(Fault.TABLES_COMMIT)) {
            switch (world.dice.below(3)) {
                case 0 -> {
                    world.count(Occurrence.SERIALIZATION_FAILED);
                    throw new PessimisticLockingFailureException("could not serialize");
                }
                case 1 -> transaction.commit();
                default -> transaction.end();
            }
            world.note(Occurrence.COMMIT_OUTCOME_UNKNOWN, () -> "");
            throw new DataAccessResourceFailureException("the connection was lost");
        }
        transaction.commit();
        world.note(() -> "commits");
    }

    SimulatedTransaction current() {
        if (world.running().bound instanceof SimulatedTransaction transaction) {
            return transaction;
        }
        throw new Violation("A statement outside of any transaction");
    }

    /** Something is asked of the server, and meanwhile others go on. */
    public void statement() {
        world.pass();
        if (current().isBroken()) {
            throw new DataAccessResourceFailureException("the connection is gone");
        }
        strike(Fault.TABLES_STATEMENT);
    }

    private void strike(Fault fault) {
        if (world.strikes(fault)) {
            world.count(Occurrence.STATEMENT_FAILED);
            throw new DataAccessResourceFailureException("the statement failed");
        }
    }

    /** Becomes true with the commit. */
    public void write(Runnable write) {
        current().write(write);
    }

    /** Looks at what is then committed. */
    public void check(Runnable check) {
        current().check(check);
    }

    /** For share: nobody changes that row until the transaction ends. */
    public void share(Object row) {
        var transaction = current();
        await(() -> owners.getOrDefault(row, transaction) == transaction);
        if (sharers.computeIfAbsent(row, _ -> new HashSet<>()).add(transaction)) {
            transaction.onEnd(() -> sharers.getOrDefault(row, Set.of()).remove(transaction));
        }
    }

    /** For update: nobody else has anything of that row until the transaction ends. */
    public void own(Object row) {
        var transaction = current();
        await(() -> owners.getOrDefault(row, transaction) == transaction
                && sharers.getOrDefault(row, Set.of()).stream().allMatch(sharer -> sharer == transaction));
        owners.put(row, transaction);
        transaction.onEnd(() -> owners.remove(row, transaction));
    }

    /** Nothing moves in those tables until the transaction ends. */
    public void stopTaking(SimulatedTables tables) {
        var transaction = current();
        await(() -> tables.writing.values().stream().allMatch(writer -> writer == transaction)
                && (tables.sharing == null || tables.sharing == transaction));
        tables.sharing = transaction;
        transaction.onEnd(() -> tables.sharing = null);
    }

    /** Waits for a lock; the server breaks up those who wait for each other. */
    void await(BooleanSupplier free) {
        boolean inTime = world.await(() -> free.getAsBoolean() || current().isBroken(), LOCK_PATIENCE);
        if (!inTime) {
            world.count(Occurrence.DEADLOCK_BROKEN);
            throw new CannotAcquireLockException("waited too long for a lock");
        }
        if (current().isBroken()) {
            throw new DataAccessResourceFailureException("the connection is gone");
        }
    }

    /** Its sessions end with it. */
    public void hostDied(Host host) {
        open.stream().filter(running -> running.host() == host).forEach(running -> running.transaction().end());
        open.removeIf(running -> running.host() == host);
    }

    public void crash() {
        world.count(Occurrence.TABLES_CRASHED);
        open.forEach(running -> running.transaction().breakOff());
        open.clear();
    }
}
