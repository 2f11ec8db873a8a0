package fr.entente.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.entente.rig.work.Outcome;
import fr.entente.rig.work.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Phones that die with something under way, and people who do the same thing at the same time. */
final class PeopleFaults {

    private static final Patience NONE = new Patience(Duration.ofMillis(400), Duration.ZERO);
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

    private PeopleFaults() {}

    static List<Fault> all() {
        return List.of(killedPhone(), bothClose());
    }

    /** The answer is lost with the phone; the queue on it survives, and sends the same again. */
    private static Fault killedPhone() {
        var items = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var begun = Instant.now();
        return Fault.of("F27", "a phone dies between sending and hearing the answer",
                "what its queue sends again has one effect; what was never queued stays unknown", world -> {
                    var phone = world.rig().links().get("phone-gateway");
                    phone.cutBack();
                    try (var dying = world.rig().client(NONE)) {
                        for (UUID item : items) {
                            dying.send(Commands.logIntervention(world.scheme(), item, begun, 1));
                        }
                    }
                    phone.heal();
                    phone.reset();
                    try (var again = world.rig().client(Patience.USUAL)) {
                        for (UUID item : items.subList(0, 2)) {
                            assertThat(
                                    again.send(Commands.logIntervention(world.scheme(), item, begun, 1)).isAccepted())
                                    .isTrue();
                        }
                    }
                }).healedBy(world -> world.rig().links().get("phone-gateway").heal());
    }

    private static Fault bothClose() {
        var dossier = UUID.randomUUID();
        return Fault.of("F28", "two operators close the same dossier at once, a third goes on with it afterwards",
                "one wins, the others hear why not", world -> {
                    try (var client = world.rig().client(Patience.USUAL);
                            var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        client.send(Commands.openDossier(world.scheme(), dossier));
                        client.send(Commands.orient(world.scheme(), dossier));
                        Callable<Outcome> one = () -> client
                                .send(Commands.close(world.scheme(), dossier, 2, "one", "WITHDRAWN"));
                        Callable<Outcome> two = () -> client
                                .send(Commands.close(world.scheme(), dossier, 2, "two", "DUPLICATE"));
                        var outcomes = threads.invokeAll(List.of(one, two)).stream().map(Future::resultNow).toList();
                        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
                        assertThat(outcomes).filteredOn(outcome -> !outcome.isAccepted()).singleElement()
                                .satisfies(refused -> assertThat(refused.status()).isIn(CONFLICT, STALE));
                        var late = client.send(Commands.close(world.scheme(), dossier, 3, "late", "MOVED_OUT"));
                        assertThat(late.status()).isEqualTo(CONFLICT);
                    }
                });
    }
}
