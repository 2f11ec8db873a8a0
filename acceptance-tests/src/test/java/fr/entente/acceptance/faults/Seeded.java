package fr.entente.acceptance.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.entente.acceptance.faults.Fault.Deed;
import fr.entente.checker.Invariant;
import fr.entente.local.process.Service;
import fr.entente.rig.work.Patience;

/**
 * Defects that such a platform might have, switched on one at a time under the work and the fault that reveals them:
 * the checker must see each. Those whose traces can be wiped away come first; what cannot be repaired is looked for
 * only once.
 */
public record Seeded(String code, Service where, Set<Invariant> seenBy, Deed reveal, Deed repair) {

    private static final Duration SOME_WORK = Duration.ofSeconds(3);
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final int UNUSUAL = 97;
    private static final int FAILURES = 4;

    /** In the order in which they can be shown on one platform. */
    public static List<Seeded> all() {
        return List.of(
                new Seeded("count-not-set", Service.REPORTING, EnumSet.of(Invariant.I6), rest(), Seeded::rebuild),
                new Seeded("no-tenant-filter", Service.REPORTING, EnumSet.of(Invariant.I6, Invariant.I10),
                        world -> rowSecurity(world, "disable"), world -> rowSecurity(world, "enable")),
                new Seeded("swallow-poison", Service.REPORTING, EnumSet.of(Invariant.I6, Invariant.I7),
                        Seeded::unwelcomeFact, Seeded::welcomeAgain),
                new Seeded("no-version-guard", Service.REPORTING, EnumSet.of(Invariant.I6, Invariant.I7),
                        world -> new TopicDesk(world).repeat(_ -> 1), Seeded::rebuild),
                new Seeded("acknowledge-before-commit", Service.INTERVENTION, EnumSet.of(Invariant.I1),
                        Seeded::killWhileCommitting,
                        world -> world.revive(Service.INTERVENTION)),
                new Seeded("position-first", Service.INTERVENTION, EnumSet.of(Invariant.I4),
                        Seeded::failToSend, world -> republish(world, Service.INTERVENTION)),
                new Seeded("skip-gap", Service.DOSSIER, EnumSet.of(Invariant.I4), Seeded::holdAnAppend,
                        world -> republish(world, Service.DOSSIER)),
                new Seeded("position-alone", Service.DOSSIER, EnumSet.of(Invariant.I4), Seeded::freezeAWriter,
                        world -> republish(world, Service.DOSSIER)));
    }

    private static Deed rest() {
        return world -> world.rest(SOME_WORK);
    }

    private static void rebuild(World world) throws Exception {
        var before = projection(world);
        world.operate(Service.REPORTING, "POST", "/actuator/rebuild", "");
        world.await("the rebuild is read", () -> projection(world) != before);
    }

    private static int projection(World world) {
        try (var connection = world.rig().postgres().connect("reporting");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select number from projection where state = 'ACTIVE'")) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Table by table, so that people at work are waited for and never stand in a circle with us. */
    private static void rowSecurity(World world, String word) throws SQLException {
        try (var connection = world.projection(); var statement = connection.createStatement()) {
            List<String> orders = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    select format('alter table %%I %s row level security', relname) from pg_class
                     where relnamespace = current_schema()::regnamespace and relkind = 'r'""".formatted(word))) {
                while (rows.next()) {
                    orders.add(rows.getString(1));
                }
            }
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }

    /** A fact that the tables do not take: it should be parked. */
    private static void unwelcomeFact(World world) throws Exception {
        try (var connection = world.projection(); var statement = connection.createStatement()) {
            statement.execute(
                    "alter table intervention add constraint unwelcome check (people_met <> %d)".formatted(UNUSUAL));
        }
        try (var client = world.rig().client(Patience.USUAL)) {
            client.send(Commands.logIntervention(world.scheme(), UUID.randomUUID(),
                    java.time.Instant.now().minusSeconds(600), UNUSUAL));
        }
        world.rest(SOME_WORK);
    }

    private static void welcomeAgain(World world) throws Exception {
        try (var connection = world.projection(); var statement = connection.createStatement()) {
            statement.execute("alter table intervention drop constraint unwelcome");
        }
        rebuild(world);
    }

    private static void holdAnAppend(World world) throws Exception {
        var held = StoreFaults.heldAppend(3);
        try {
            held.inject().run(world);
        } finally {
            held.heal().run(world);
        }
    }

    private static void freezeAWriter(World world) throws Exception {
        var frozen = StoreFaults.frozenBeforeCommit(3);
        try {
            frozen.inject().run(world);
        } finally {
            frozen.heal().run(world);
        }
    }

    /** Long enough for answers to reach those who wait for them. */
    private static void killWhileCommitting(World world) throws Exception {
        world.order(Service.INTERVENTION, "before-commit", "pause 5000");
        world.await("a batch is held back", () -> world.isClaimed(Service.INTERVENTION, "before-commit"));
        world.rest(A_MOMENT);
        world.rig().service(Service.INTERVENTION).kill();
    }

    /** Often enough that it is not only the telling of watermarks that fails. */
    private static void failToSend(World world) throws Exception {
        for (int failure = 0; failure < FAILURES; failure++) {
            world.order(Service.INTERVENTION, "relay-read", "throw");
            world.await("a page is not sent", () -> world.isClaimed(Service.INTERVENTION, "relay-read"));
        }
    }

    private static void republish(World world, Service service) throws Exception {
        world.operate(service, "POST", "/actuator/relay/republish", "{}");
    }

    @Override
    public String toString() {
        return code;
    }
}
