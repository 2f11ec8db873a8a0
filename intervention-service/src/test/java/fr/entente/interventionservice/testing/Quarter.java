package fr.entente.interventionservice.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

/**
 * A scheme of two landlords, A and B, each with a site, members for two years and under contract for as long; the
 * service hears of it over Kafka.
 */
public final class Quarter {

    private final House house;
    private final Neighbour neighbour;
    private final UUID scheme = UUID.randomUUID();
    private final UUID landlordA = UUID.randomUUID();
    private final UUID landlordB = UUID.randomUUID();
    private final UUID siteA = UUID.randomUUID();
    private final UUID siteB = UUID.randomUUID();
    private final Caller mediator = TestCallers.mediator(scheme);
    private final Caller colleague = TestCallers.mediator(scheme);
    private final Caller manager = TestCallers.manager(scheme);

    private Quarter(House house, Neighbour neighbour) {
        this.house = house;
        this.neighbour = neighbour;
    }

    public static Quarter in(House house) {
        return in(house, Neighbour.shared());
    }

    public static Quarter in(House house, Neighbour neighbour) {
        var quarter = new Quarter(house, neighbour);
        quarter.tellScheme("scheme.created",
                Map.of("name", "Champigny", "coordinatorId", quarter.landlordA, "createdOn",
                        start()));
        quarter.join(quarter.landlordA, "Paris Habitat");
        quarter.join(quarter.landlordB, "Valophis");
        quarter.tellScheme("contract.signed", Map.of("operatorId", UUID.randomUUID(), "operatorName",
                "Optima Médiations", "from", start(), "until", today().plusYears(1), "renewals", 2, "serviceDays",
                List.of("SUNDAY"), "opensAt", "16:00", "closesAt", "22:15", "hoursDue", 8_800));
        quarter.register(quarter.siteA, quarter.landlordA, "Les Mordacs Nord", start());
        quarter.register(quarter.siteB, quarter.landlordB, "Bois-l'Abbé Sud", start());
        return quarter;
    }

    public static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Paris")));
    }

    /** The first day of everything. */
    public static LocalDate start() {
        return today().minusYears(2);
    }

    public static Instant hoursAgo(int hours) {
        return Clock.systemUTC().instant().minus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Noon where the scheme lies. */
    public static Instant noonOn(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    /** A group in a hall at A's site, some hours ago. */
    public Map<String, @Nullable Object> form(int hoursAgo) {
        var form = new HashMap<String, @Nullable Object>();
        form.putAll(Map.of("siteId", siteA, "space", "HALL", "mission", "TENSIONS_CONFLICTS", "register",
                "TENSION_HANDLED", "nature", "OCCUPATION_HALL", "severity", 2, "origin", "SPONTANEOUS", "startedAt",
                hoursAgo(hoursAgo)));
        form.putAll(Map.of("minutes", 10, "peopleMet", 6));
        return form;
    }

    public Map<String, @Nullable Object> form() {
        return form(1);
    }

    /** The same with one field another. */
    public static Map<String, @Nullable Object> but(Map<String, @Nullable Object> form, String field,
            @Nullable Object value) {
        var changed = new HashMap<String, @Nullable Object>(form);
        changed.put(field, value);
        return changed;
    }

    /** A light that is out in the hall of A's site, some hours ago. */
    public Map<String, @Nullable Object> defect(int hoursAgo) {
        return new HashMap<>(Map.of("siteId", siteA, "space", "HALL", "category", "LIGHTING", "severity",
                "OUT_OF_ORDER", "foundAt", hoursAgo(hoursAgo)));
    }

    /** Reported by the mediator at A's site. */
    public UUID reported(Map<String, @Nullable Object> form) {
        var id = UUID.randomUUID();
        asMediator().put(defectPath(id), form).expect(201);
        return id;
    }

    /** The evening of the mediator and his colleague around now, at both sites. */
    public Map<String, @Nullable Object> evening() {
        return evening(3, 1);
    }

    public Map<String, @Nullable Object> evening(int begunHoursAgo, int endsInHours) {
        var zone = ZoneId.of("Europe/Paris");
        var from = hoursAgo(begunHoursAgo).atZone(zone);
        var until = hoursAgo(-endsInHours).atZone(zone);
        var clock = DateTimeFormatter.ofPattern("HH:mm");
        return new HashMap<>(Map.of("day", from.toLocalDate(), "startsAt", clock.format(from), "endsAt",
                clock.format(until), "mediators", pair(), "sectors",
                List.of(Map.of("name", "Les Mordacs", "sites", List.of(siteA)),
                        Map.of("name", "Le Bois", "sites", List.of(siteB)))));
    }

    public List<UUID> pair() {
        return List.of(mediator.person(), colleague.person());
    }

    /** Planned by the manager. */
    public UUID planned(Map<String, @Nullable Object> evening) {
        var id = UUID.randomUUID();
        asManager().put(shiftPath(id), evening).expect(201);
        return id;
    }

    /** So many hours ago, by both. */
    public Map<String, @Nullable Object> start(int hoursAgo) {
        return new HashMap<>(Map.of("startedAt", hoursAgo(hoursAgo), "present", pair()));
    }

    public void started(UUID shift, int hoursAgo) {
        asMediator().put(shiftPath(shift) + "/start", start(hoursAgo)).expect(200);
    }

    /** How the evening ends now: tense at A's, calm at B's, with a note for A and one for the pairs. */
    public Map<String, @Nullable Object> end() {
        return new HashMap<>(Map.of("endedAt", hoursAgo(0), "present", pair(), "moods",
                moods("TENSE", "CALM"), "notes",
                List.of(note("Les Mordacs", siteA, true, "La porte du hall B ne ferme plus."),
                        note("Les Mordacs", siteA, false, "Repasser vers 21 h au hall B."),
                        note("Le Bois", null, false, "Groupe calme au square."))));
    }

    /** Of the two sectors of an evening. */
    public static List<Map<String, String>> moods(String inMordacs, String inBois) {
        return List.of(Map.of("sector", "Les Mordacs", "mood", inMordacs), Map.of("sector", "Le Bois", "mood", inBois));
    }

    public static Map<String, @Nullable Object> note(String sector, @Nullable UUID site, boolean forLandlord,
            String words) {
        var note = new HashMap<String, @Nullable Object>();
        note.putAll(Map.of("id", UUID.randomUUID(), "sector", sector, "forLandlord", forLandlord, "words", words));
        note.put("siteId", site);
        return note;
    }

    public static String shiftPath(UUID shift) {
        return "/api/shifts/" + shift;
    }

    public static String defectPath(UUID defect) {
        return "/api/defects/" + defect;
    }

    /** A meal at A's site in some days. */
    public Map<String, @Nullable Object> plan(int daysAhead) {
        var noon = noonOn(today().plusDays(daysAhead));
        var form = new HashMap<String, @Nullable Object>(Map.of("theme", "INTERGENERATIONAL", "kind", "SHARED_MEAL",
                "siteIds", List.of(siteA), "startsAt", noon, "endsAt", noon.plusSeconds(7_200), "partners",
                List.of(Map.of("kind", "SOCIAL_CENTRE", "name", "Centre social")), "plannedAt", hoursAgo(0)));
        form.put("expected", 40);
        return form;
    }

    /** A meal of two hours at A's site that began some hours ago. */
    public Map<String, @Nullable Object> account(int hoursAgo) {
        var began = hoursAgo(hoursAgo).minusSeconds(7_200);
        return new HashMap<>(Map.of("theme", "INTERGENERATIONAL", "kind", "SHARED_MEAL", "siteIds", List.of(siteA),
                "startsAt", began, "endsAt", began.plusSeconds(7_200), "partners", List.of(Map.of("kind", "TOWN")),
                "ages", Map.of("children", 14, "young", 8, "adults", 15, "seniors", 9), "staff", 2, "outcome",
                "REACHED", "followUp", "REPEAT"));
    }

    /** An action that was planned by a mediator. */
    public UUID announced(Map<String, @Nullable Object> form) {
        var id = UUID.randomUUID();
        asMediator().put(actionPath(id), form).expect(201);
        return id;
    }

    public UUID told(Map<String, @Nullable Object> form) {
        var id = UUID.randomUUID();
        asMediator().put(actionPath(id) + "/account", form).expect(201);
        return id;
    }

    public static String actionPath(UUID action) {
        return "/api/actions/" + action;
    }

    public static String path(UUID intervention) {
        return "/api/interventions/" + intervention;
    }

    /** Logged by the mediator at A's site. */
    public UUID logged() {
        return logged(form());
    }

    public UUID logged(Map<String, @Nullable Object> form) {
        var id = UUID.randomUUID();
        asMediator().put(path(id), form).expect(201);
        return id;
    }

    public void tellScheme(String type, Map<String, ?> data) {
        neighbour.tell("scheme-events", type, scheme, scheme, with(data, "schemeId", scheme));
    }

    public void tellSite(String type, UUID site, Map<String, ?> data) {
        neighbour.tell("scheme-events", type, site, scheme, with(with(data, "schemeId", scheme), "siteId", site));
    }

    /** Something of the scheme that is neither the scheme itself nor a site. */
    public void tellOf(String type, UUID thing, Map<String, ?> data) {
        neighbour.tell("scheme-events", type, thing, scheme, with(data, "schemeId", scheme));
    }

    public void join(UUID landlord, String name) {
        tellScheme("landlord.joined", Map.of("landlordId", landlord, "name", name, "from", start()));
    }

    public void register(UUID site, UUID landlord, String name, LocalDate from) {
        tellSite("site.registered", site, Map.of("landlordId", landlord, "name", name, "town", "Champigny-sur-Marne",
                "district", "Les Mordacs", "dwellings", 412, "qpv", true, "from", from));
    }

    /** What was told of that subject is known to the service afterwards. */
    public void awaitNewsOf(UUID subject) {
        house.awaitNews(subject, neighbour.versionOf(subject));
    }

    /** Waits until a new fact at A's site is refused like that: the news has to arrive first. */
    public void refusesSoon(int status, String problem) {
        Awaitility.await().untilAsserted(
                () -> asMediator().put(path(UUID.randomUUID()), form()).expect(status, problem));
    }

    public UUID openDossier() {
        var dossier = UUID.randomUUID();
        openDossier(dossier);
        return dossier;
    }

    public void openDossier(UUID dossier) {
        neighbour.tell("dossier-events", "dossier.opened", dossier, scheme, Map.of("dossierId", dossier, "schemeId",
                scheme, "landlordId", landlordA, "siteId", siteA, "openedOn", today(), "nature", "NOISE_MUSIC",
                "severity", 3, "origin", "SPONTANEOUS"));
    }

    public UUID receiveRequest() {
        var request = UUID.randomUUID();
        neighbour.tell("dossier-events", "request.received", request, scheme, Map.of("requestId", request, "schemeId",
                scheme, "landlordId", landlordA, "siteId", siteA, "receivedAt", hoursAgo(2), "origin",
                "LANDLORD_REQUEST", "askedBy", "CARETAKER", "way", "PHONE", "nature", "NOISE_MUSIC"));
        return request;
    }

    /** Seen by a mediator and asked by nobody. */
    public UUID noteObservation() {
        var seen = UUID.randomUUID();
        neighbour.tell("dossier-events", "observation.noted", seen, scheme,
                Map.of("requestId", seen, "schemeId", scheme,
                        "landlordId", landlordA, "siteId", siteA, "notedAt", hoursAgo(2), "nature", "OCCUPATION_CELLAR",
                        "severity", 2, "space", "CELLAR", "notedBy", mediator.person()));
        return seen;
    }

    public Api asMediator() {
        return house.as(mediator);
    }

    public Api asColleague() {
        return house.as(colleague);
    }

    public Api asManager() {
        return house.as(manager);
    }

    public Api asCoordinator() {
        return house.as(TestCallers.coordinator(scheme));
    }

    public Api asLandlordA() {
        return house.as(callerA());
    }

    public Api asLandlordB() {
        return house.as(callerB());
    }

    public Caller callerA() {
        return TestCallers.landlord(scheme, landlordA);
    }

    public Caller callerB() {
        return TestCallers.landlord(scheme, landlordB);
    }

    public Caller mediator() {
        return mediator;
    }

    public Caller colleague() {
        return colleague;
    }

    public Caller manager() {
        return manager;
    }

    public UUID scheme() {
        return scheme;
    }

    public UUID landlordA() {
        return landlordA;
    }

    public UUID landlordB() {
        return landlordB;
    }

    public UUID siteA() {
        return siteA;
    }

    public UUID siteB() {
        return siteB;
    }

    private static Map<String, Object> with(Map<String, ?> data, String field, Object value) {
        var more = new HashMap<String, Object>(data);
        more.put(field, value);
        return more;
    }
}
