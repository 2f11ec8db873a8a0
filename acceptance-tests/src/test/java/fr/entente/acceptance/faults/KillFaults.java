package fr.entente.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.entente.local.process.Service;
import fr.entente.rig.work.Patience;

/** Processes that die, each at every step at which it may. */
final class KillFaults {

    private static final List<String> COMMAND_STEPS = List.of("before-load", "after-load", "after-insert",
            "before-commit", "after-commit-before-reply", "after-reply");
    private static final List<String> RELAY_STEPS = List.of("relay-read", "relay-sent", "relay-acked", "cursor-saved");
    private static final List<String> CONSUMER_STEPS = List.of("consumer-polled", "consumer-applied",
            "consumer-committed");
    private static final int MOST_HITS_BEFORE = 6;

    private KillFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        COMMAND_STEPS.forEach(step -> faults.add(at("F1", Service.DOSSIER, step,
                "who repeats with the same id or key finds one effect")));
        COMMAND_STEPS.forEach(step -> faults.add(at("F2", Service.INTERVENTION, step,
                "who repeats with the same id or key finds one effect")));
        for (Service service : List.of(Service.DOSSIER, Service.INTERVENTION)) {
            RELAY_STEPS.forEach(step -> faults.add(at("F3", service, step,
                    "duplicates on the topic, none on the dashboards")));
        }
        CONSUMER_STEPS.forEach(step -> faults.add(at("F4", Service.REPORTING, step,
                "goes on from the position in PostgreSQL")));
        faults.add(gateway());
        Stream.of(Service.DOSSIER, Service.INTERVENTION, Service.REPORTING, Service.GATEWAY)
                .forEach(service -> faults.add(outOfMemory(service)));
        return faults;
    }

    static Fault at(String code, Service service, String step, String expected) {
        return Fault.of(code, "%s is killed at %s".formatted(service.module(), step), expected, world -> {
            if (step.endsWith("-load")) {
                dieLoading(world, service, step);
            } else {
                world.dieAt(service, step, world.random().nextInt(MOST_HITS_BEFORE));
            }
        }).healedBy(world -> world.revive(service)).atRandom();
    }

    /** A service that has just started remembers no aggregate and has to load what somebody goes on with. */
    private static void dieLoading(World world, Service service, String step) throws IOException {
        var thing = UUID.randomUUID();
        try (var client = world.rig().client(Patience.USUAL)) {
            boolean dossier = service == Service.DOSSIER;
            client.send(dossier ? Commands.openDossier(world.scheme(), thing)
                    : Commands.logIntervention(world.scheme(), thing, Instant.now(), 1));
            world.usual(world.rig().service(service)).restart();
            var goingOn = Thread.ofVirtual().start(() -> client.send(dossier
                    ? Commands.orient(world.scheme(), thing)
                    : Commands.withdraw(world.scheme(), thing)));
            world.dieAt(service, step, 0);
            world.revive(service);
            goingOn.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Fault gateway() {
        return Fault
                .of("F5", "gateway-service is killed under load", "clients repeat; nothing happens twice", world -> {
                    world.rest(Duration.ofMillis(world.random().nextInt(500)));
                    world.rig().service(Service.GATEWAY).kill();
                }).healedBy(world -> world.revive(Service.GATEWAY)).atRandom();
    }

    private static Fault outOfMemory(Service service) {
        var step = switch (service) {
            case DOSSIER -> "before-commit";
            case INTERVENTION -> "relay-read";
            case REPORTING -> "consumer-applied";
            case GATEWAY -> "after-reply";
        };
        return Fault.of("F39", "%s runs out of memory at %s".formatted(service.module(), step),
                "the JVM ends instead of lingering; started again it goes on", world -> {
                    world.order(service, step, "memory");
                    world.await(service.module() + " has ended", () -> !world.rig().service(service).isAlive());
                }).healedBy(world -> world.revive(service));
    }
}
