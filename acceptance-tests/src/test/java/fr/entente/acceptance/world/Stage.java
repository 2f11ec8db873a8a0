package fr.entente.acceptance.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/**
 * A scheme of two landlords with a site each, and the people who work in it. Everything is invented, and every stage
 * has ids of its own.
 */
public final class Stage {

    private static final String PASSWORD = "Acceptance-only-1234";

    public final UUID scheme = UUID.randomUUID();
    public final UUID north = UUID.randomUUID();
    public final UUID south = UUID.randomUUID();
    public final UUID northTower = UUID.randomUUID();
    public final UUID southCourt = UUID.randomUUID();

    public final Person coordinator;
    public final Person manager;
    public final Person mediator;
    public final Person northStaff;
    public final Person southStaff;

    private final Platform platform;
    private final String mark = scheme.toString().substring(0, 8);

    private Stage(Platform platform) {
        this.platform = platform;
        coordinator = hire("coordinator", "COORDINATOR", north);
        manager = hire("manager", "MANAGER", null);
        mediator = hire("mediator", "MEDIATOR", null);
        northStaff = hire("north", "LANDLORD", north);
        southStaff = hire("south", "LANDLORD", south);
    }

    /** Two landlords, members since {@link #start}, and a contract from that day on. */
    public static Stage set(Platform platform) {
        var stage = new Stage(platform);
        stage.foundTheScheme();
        stage.signTheContract();
        stage.registerTheSites();
        stage.awaitTheField();
        return stage;
    }

    /** The first day of the members and of the contract. */
    public static LocalDate start() {
        return Paris.today().minusMonths(14);
    }

    public String password() {
        return PASSWORD;
    }

    /** A complete intervention of today at a site; change what a test is about. */
    public static ObjectNode intervention(UUID site) {
        return Json.of("siteId", site, "space", "HALL", "mission", "TENSIONS_CONFLICTS", "register", "TENSION_HANDLED",
                "nature", "OCCUPATION_HALL", "severity", 2, "origin", "SPONTANEOUS", "startedAt",
                Paris.earlierToday(30), "minutes", 10, "peopleMet", 6);
    }

    public static ObjectNode request(UUID site) {
        return Json.of("siteId", site, "receivedAt", Paris.minutesAgo(90), "origin", "LANDLORD_REQUEST", "askedBy",
                "CARETAKER", "way", "PHONE", "nature", "NOISE_MUSIC", "severity", 3, "space", "LANDING_STAIRS");
    }

    public static ObjectNode dossier(UUID site) {
        return Json.of("siteId", site, "openedOn", Paris.today(), "nature", "NOISE_MUSIC", "severity", 3, "origin",
                "LANDLORD_REQUEST", "askedBy", "CARETAKER");
    }

    /** A dossier opened today that the mediator follows; version 2. */
    public UUID followedDossier() {
        var dossier = UUID.randomUUID();
        mediator.put("/api/dossiers/" + dossier, dossier(northTower)).mustBe(201);
        mediator.post("/api/dossiers/%s/mediators".formatted(dossier),
                Json.of("mediatorId", mediator.id(), "assignedOn", Paris.today()), 1).mustBe(200);
        return dossier;
    }

    public static ObjectNode defect(UUID site) {
        return Json.of("siteId", site, "space", "HALL", "category", "LIGHTING", "severity", "OUT_OF_ORDER", "foundAt",
                Paris.earlierToday(30));
    }

    /** An evening of two mediators around now, at both landlords' sites. */
    public ObjectNode evening(UUID one, UUID other) {
        var clock = DateTimeFormatter.ofPattern("HH:mm").withZone(Paris.ZONE);
        var now = Instant.now();
        return Json.of("day", LocalDate.ofInstant(now.minusSeconds(3600), Paris.ZONE), "startsAt",
                clock.format(now.minusSeconds(3600)), "endsAt", clock.format(now.plusSeconds(4 * 3600)), "mediators",
                new UUID[]{one, other}, "sectors",
                new Object[]{Json.of("name", "Secteur nord", "sites", new UUID[]{northTower}),
                        Json.of("name", "Secteur sud", "sites", new UUID[]{southCourt})});
    }

    /** Somebody with an account and one grant in this scheme, signed in. */
    public Person hire(String name, String role, @Nullable UUID landlord) {
        var administrator = platform.administrator();
        var person = UUID.randomUUID();
        var login = "%s-%s".formatted(name, mark);
        administrator.put("/api/accounts/" + person, Json.of("login", login, "displayName", "Compte " + name,
                "password", PASSWORD, "language", "fr")).mustBe(201);
        var grant = Json.of("role", role, "schemeId", scheme, "schemeName", "Dispositif " + mark);
        if (landlord != null) {
            grant.put("landlordId", landlord.toString()).put("landlordName", "Bailleur " + landlordName(landlord));
        }
        administrator.put("/api/accounts/%s/grants/%s".formatted(person, UUID.randomUUID()), grant).mustBe(201);
        return Person.signIn(platform.gateway(), login, PASSWORD);
    }

    /** Somebody with an account who keeps all accounts, signed in. */
    public Person administrator() {
        var person = UUID.randomUUID();
        var login = "administrator-" + mark;
        var keeper = platform.administrator();
        keeper.put("/api/accounts/" + person, Json.of("login", login, "displayName", "Compte administrator",
                "password", PASSWORD, "language", "fr")).mustBe(201);
        keeper.put("/api/accounts/%s/grants/%s".formatted(person, UUID.randomUUID()),
                Json.of("role", "ADMINISTRATOR")).mustBe(201);
        return Person.signIn(platform.gateway(), login, PASSWORD);
    }

    private void foundTheScheme() {
        coordinator.put("/api/schemes/" + scheme, Json.of("name", "Dispositif " + mark, "coordinatorId", north,
                "coordinatorName", "Bailleur du nord", "createdOn", start())).mustBe(201);
        for (var landlord : new UUID[]{north, south}) {
            coordinator.put("/api/schemes/%s/members/%s".formatted(scheme, landlord),
                    Json.of("name", "Bailleur " + landlordName(landlord), "from", start())).mustBe(201);
        }
    }

    private void signTheContract() {
        long version = coordinator.get("/api/schemes/" + scheme).mustBe(200).version();
        coordinator.post("/api/schemes/%s/contract".formatted(scheme), Json.of("operatorId", UUID.randomUUID(),
                "operatorName", "Association inventée", "from", start(), "until", start().plusYears(2), "renewals", 2,
                "serviceDays", new String[]{"WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"},
                "opensAt", "16:00", "closesAt", "22:15", "hoursDue", 8800), version).mustBe(200);
    }

    private void registerTheSites() {
        register(northTower, north, "Tour du nord", 120);
        register(southCourt, south, "Cour du sud", 80);
    }

    /** One more site of the northern landlord. */
    public UUID register(String name) {
        var site = UUID.randomUUID();
        register(site, north, name, 10);
        return site;
    }

    private void register(UUID site, UUID landlord, String name, int dwellings) {
        coordinator.put("/api/sites/" + site, Json.of("landlordId", landlord, "name", name, "town", "Villeneuve",
                "district", "Centre", "dwellings", dwellings, "qpv", true, "from", start())).mustBe(201);
    }

    /** The field's own copy of sites comes over Kafka, a moment later. */
    private void awaitTheField() {
        for (var site : new UUID[]{northTower, southCourt}) {
            var probe = UUID.randomUUID();
            await().until(() -> mediator
                    .put("/api/interventions/" + probe, intervention(site).put("startedAt", Paris.noonOn(start())))
                    .status() == 201);
            mediator.post("/api/interventions/%s/withdrawal".formatted(probe), Json.of("reason", "MISTAKE"), 1)
                    .mustBe(200);
        }
    }

    private String landlordName(UUID landlord) {
        return landlord.equals(north) ? "du nord" : "du sud";
    }
}
