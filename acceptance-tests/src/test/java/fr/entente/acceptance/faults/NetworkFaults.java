package fr.entente.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import fr.entente.rig.link.Link;

/** Lines that are cut, clogged, slow or lossy. */
final class NetworkFaults {

    private static final String PHONE = "phone-gateway";
    private static final String CONVERGES = "whoever cannot be reached is waited for; everything is equal afterwards";

    private NetworkFaults() {}

    static List<Fault> all() {
        return Stream.concat(cuts(), Stream.of(clog(), poorNetwork(), stalls())).toList();
    }

    private static Stream<Fault> cuts() {
        return Stream.of("dossier-postgres", "dossier-kafka", "intervention-postgres", "intervention-kafka",
                "reporting-postgres", "reporting-kafka", "gateway-dossier", "gateway-intervention",
                "gateway-reporting", "gateway-postgres").flatMap(
                        name -> Stream.of(cut(name, "both ways", 8, Link::cut),
                                cut(name, "on the way there", 5, Link::cutThere),
                                cut(name, "on the way back", 5, Link::cutBack)));
    }

    static Fault cut(String name, String way, int seconds, Consumer<Link> deed) {
        return Fault.of("F24", "the line %s is cut %s for %d s".formatted(name, way, seconds), CONVERGES, world -> {
            deed.accept(world.rig().links().get(name));
            world.rest(Duration.ofSeconds(seconds));
        }).healedBy(world -> world.rig().links().get(name).heal()).atRandom();
    }

    static Fault longCut(String name, int seconds) {
        return cut(name, "both ways", seconds, Link::cut);
    }

    private static Fault clog() {
        return Fault.of("F25", "all lines are clogged, then released in a random order", CONVERGES, world -> {
            var links = new ArrayList<>(world.rig().links().all());
            links.forEach(Link::cut);
            world.rest(Duration.ofSeconds(6));
            Collections.shuffle(links, new Random(world.random().nextLong()));
            for (Link link : links) {
                link.heal();
                world.rest(Duration.ofMillis(world.random().nextInt(1500)));
            }
        }).healedBy(world -> world.rig().links().heal());
    }

    private static Fault poorNetwork() {
        return Fault.of("F26", "between phone and gateway a fifth is lost and every way takes 400 ms",
                "one effect for each item", world -> {
                    var phone = world.rig().links().get(PHONE);
                    phone.lose(0.2);
                    phone.delay(Duration.ofMillis(400));
                    world.rest(Duration.ofSeconds(15));
                }).healedBy(world -> world.rig().links().get(PHONE).heal()).atRandom();
    }

    private static Fault stalls() {
        return Fault.of("F26", "between phone and gateway nothing moves for 3 s, again and again",
                "one effect for each item", world -> {
                    for (int stall = 0; stall < 3; stall++) {
                        world.rig().links().get(PHONE).cut();
                        world.rest(Duration.ofSeconds(3));
                        world.rig().links().get(PHONE).heal();
                        world.rest(Duration.ofMillis(800));
                    }
                }).healedBy(world -> world.rig().links().get(PHONE).heal()).atRandom();
    }
}
