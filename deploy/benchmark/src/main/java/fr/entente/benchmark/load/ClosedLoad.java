package fr.entente.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import fr.entente.benchmark.machine.Interruption;

/** A fixed number of clients, each asking again as soon as it has been answered: for how much can be done at most. */
public final class ClosedLoad implements AutoCloseable {

    /** What a client asks next, and is told of what was acknowledged. */
    public interface Questions {

        Ask next();

        void answered(Ask ask, Reply reply);
    }

    private final List<Client> clients = new ArrayList<>();
    private final List<Questions> questions = new ArrayList<>();

    public ClosedLoad(Door door, Scene scene, int size, long seed, Function<RandomGenerator, Questions> each) {
        var random = new SplittableRandom(seed);
        for (int number = 0; number < size; number++) {
            clients.add(new Client(door, scene, number));
            questions.add(each.apply(random.split()));
        }
    }

    public static ClosedLoad mixed(Door door, Scene scene, int size, long seed) {
        return new ClosedLoad(door, scene, size, seed, random -> new Mix(scene, random));
    }

    /** Runs for this long; every request that was begun is ended. */
    public Tally run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var works = new ArrayList<Callable<Tally>>();
        for (int number = 0; number < clients.size(); number++) {
            var client = clients.get(number);
            var asks = questions.get(number);
            works.add(() -> work(client, asks, end));
        }
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var all = new Tally();
            for (Future<Tally> each : threads.invokeAll(works)) {
                all.add(each.get());
            }
            return all;
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client broke", e.getCause());
        }
    }

    private static Tally work(Client client, Questions questions, long end) {
        var tally = new Tally();
        while (System.nanoTime() < end) {
            one(client, questions, tally);
        }
        return tally;
    }

    private static void one(Client client, Questions questions, Tally tally) {
        var ask = questions.next();
        var at = Instant.now();
        long start = System.nanoTime();
        try {
            var reply = client.send(ask);
            tally.add(ask, client.login(), at, System.nanoTime() - start, reply);
            questions.answered(ask, reply);
        } catch (IOException e) {
            tally.failed(ask, client.login(), at, e);
        }
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
    }
}
