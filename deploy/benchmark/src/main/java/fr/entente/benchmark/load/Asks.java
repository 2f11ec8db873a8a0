package fr.entente.benchmark.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import fr.entente.benchmark.load.Ask.Kind;
import fr.entente.benchmark.load.Door.Part;

/** How each thing is asked; of the same length for every candidate. */
public final class Asks {

    private static final int DAYS = 28;
    private static final int ONE_IS_LATE_OF = 10;
    private static final int MINUTES_OF_AN_EVENING = 330;
    private static final int OPENS_AT = 15;
    private static final int CROWD = 9;
    private static final List<String> SPACES = List.of("HALL", "PLAYGROUND", "SURFACE_CAR_PARK", "GREEN_SPACE", "LIFT");
    private static final List<String> MISSIONS = List.of("TENSIONS_CONFLICTS", "RISK_PREVENTION");

    private Asks() {}

    public static Ask log(Scene scene, Scene.Dossier dossier, RandomGenerator random) {
        var id = Ids.next(random);
        var body = """
                {"siteId":"%s","space":"%s","mission":"%s","register":"TENSION_HANDLED","nature":"OCCUPATION_HALL",\
                "severity":%d,"origin":"SPONTANEOUS","startedAt":"%s","minutes":%d,"peopleMet":%d,"dossierId":"%s"}"""
                .formatted(dossier.site().id(), any(SPACES, random), any(MISSIONS, random), 1 + random.nextInt(3),
                        evening(scene, random), 5 + random.nextInt(40), random.nextInt(CROWD), dossier.id());
        return new Ask(Kind.LOG, Part.INTERVENTIONS, "PUT", "/api/interventions/" + id, "", body, id,
                dossier.site());
    }

    public static Ask open(Scene scene, UUID id, Scene.Site site) {
        var body = """
                {"siteId":"%s","openedOn":"%s","nature":"OCCUPATION_HALL","severity":2,"origin":"SPONTANEOUS"}"""
                .formatted(site.id(), firstDay(scene));
        return new Ask(Kind.OPEN, Part.DOSSIERS, "PUT", "/api/dossiers/" + id, "", body, id, site);
    }

    public static Ask close(Scene scene, Scene.Dossier dossier, RandomGenerator random) {
        var body = "{\"outcome\":\"DUPLICATE\",\"closedOn\":\"%s\"}".formatted(scene.today());
        return new Ask(Kind.CLOSE, Part.DOSSIERS, "POST", "/api/dossiers/%s/closing".formatted(dossier.id()),
                conditions(1, random), body, dossier.id(), dossier.site());
    }

    public static Ask orient(Scene scene, Scene.Dossier dossier, long version, RandomGenerator random) {
        var body = "{\"partner\":\"TOWN_POLICE\",\"madeOn\":\"%s\"}".formatted(scene.today());
        return new Ask(Kind.ORIENT, Part.DOSSIERS, "POST", "/api/dossiers/%s/orientations".formatted(dossier.id()),
                conditions(version, random), body, dossier.id(), dossier.site());
    }

    /** Without a period a dashboard shows the last thirty days. */
    public static Ask read(Scene.Site site) {
        return new Ask(Kind.READ, Part.DASHBOARDS, "GET", "/api/dashboards/landlord?landlordId=" + site.landlord(), "",
                "", site.landlord(), site);
    }

    public static LocalDate firstDay(Scene scene) {
        return scene.today().minusDays(DAYS);
    }

    private static String conditions(long version, RandomGenerator random) {
        return "If-Match: \"%d\"\r\nIdempotency-Key: %s\r\n".formatted(version, Ids.next(random));
    }

    /**
     * Yesterday's, as mediators write down the evening they come from; one in ten comes late, from one of the last four
     * weeks. Never today's, so that midnight changes nothing.
     */
    private static Instant evening(Scene scene, RandomGenerator random) {
        int daysAgo = random.nextInt(ONE_IS_LATE_OF) == 0 ? 1 + random.nextInt(DAYS) : 1;
        return scene.today().minusDays(daysAgo).atTime(OPENS_AT, 0).toInstant(ZoneOffset.UTC)
                .plus(random.nextInt(MINUTES_OF_AN_EVENING), ChronoUnit.MINUTES);
    }

    private static String any(List<String> codes, RandomGenerator random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
