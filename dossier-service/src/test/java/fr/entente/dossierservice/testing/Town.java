package fr.entente.dossierservice.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

/**
 * A scheme of two landlords, A and B, each with a site, both members for two years and under contract for as long; made
 * through the HTTP interface.
 */
public final class Town {

    private final House house;
    private final Things things;

    private Town(House house, Things things) {
        this.house = house;
        this.things = things;
    }

    public static Town in(House house) {
        Town town = new Town(house, Things.any());
        Api api = house.as(town.things.coordinator());
        api.put(town.path(), town.founding()).expect(201);
        api.put(town.path() + "/members/" + town.landlordA(), member("Paris Habitat", start())).expect(201);
        Answer joined = api.put(town.path() + "/members/" + town.landlordB(), member("Valophis", start())).expect(201);
        api.change(town.path() + "/contract", joined.version(), contract(start(), contractEnd())).expect(200);
        api.put("/api/sites/" + town.siteA(), site(town.landlordA(), "Les Mordacs Nord")).expect(201);
        api.put("/api/sites/" + town.siteB(), site(town.landlordB(), "Bois-l'Abbé Sud")).expect(201);
        return town;
    }

    /** The same town, when the service was started again. */
    public Town seenIn(House other) {
        return new Town(other, things);
    }

    public static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Paris")));
    }

    /** The first day of everything. */
    public static LocalDate start() {
        return today().minusYears(2);
    }

    public static LocalDate contractEnd() {
        return today().plusYears(1);
    }

    public Map<String, Object> founding() {
        return Map.of("name", "Champigny", "coordinatorId", landlordA(), "coordinatorName", "Paris Habitat",
                "createdOn",
                start());
    }

    public static Map<String, Object> member(String name, LocalDate from) {
        return Map.of("name", name, "from", from);
    }

    public static Map<String, Object> contract(LocalDate from, LocalDate until) {
        return Map.of("operatorId", UUID.randomUUID(), "operatorName", "Optima Médiations", "from", from, "until",
                until, "renewals", 2, "serviceDays", List.of("SUNDAY", "WEDNESDAY"), "opensAt", "16:00", "closesAt",
                "22:15", "hoursDue", 8_800);
    }

    public static Map<String, Object> site(UUID landlord, String name) {
        return Map.of("landlordId", landlord, "name", name, "town", "Champigny-sur-Marne", "district", "Les Mordacs",
                "dwellings", 412, "qpv", true, "from", start());
    }

    public static Map<String, Object> request(UUID site, Instant receivedAt) {
        return Map.of("siteId", site, "receivedAt", receivedAt, "origin", "LANDLORD_REQUEST", "askedBy", "CARETAKER",
                "way", "PHONE", "nature", "OCCUPATION_HALL", "severity", 2, "space", "HALL");
    }

    public static Map<String, Object> dossier(UUID site, LocalDate openedOn) {
        return Map.of("siteId", site, "openedOn", openedOn, "nature", "NOISE_MUSIC", "severity", 3, "origin",
                "LANDLORD_REQUEST", "askedBy", "TENANT");
    }

    public static Map<String, Object> engagement(UUID site, LocalDate from, String length) {
        return Map.of("length", length, "from", from, "siteIds", List.of(site), "hoursDue", 60, "theme", "OCCUPATION",
                "orderedOn", from.isAfter(today()) ? today() : from);
    }

    /** The same without one field. */
    public static Map<String, Object> without(Map<String, Object> form, String field) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(field);
        return changed;
    }

    /** The same with one field another. */
    public static Map<String, Object> but(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    public static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    public Answer receive(UUID request, UUID site, int daysAgo) {
        return asMediator().put("/api/requests/" + request, request(site, daysAgo(daysAgo)));
    }

    public Answer open(UUID dossier, UUID site, LocalDate openedOn) {
        return asMediator().put("/api/dossiers/" + dossier, dossier(site, openedOn));
    }

    public Api asCoordinator() {
        return house.as(things.coordinator());
    }

    public Api asMediator() {
        return house.as(things.mediator());
    }

    public UUID mediator() {
        return things.mediator().person();
    }

    /** Who works for the scheme and follows nothing. */
    public Api asOtherMediator() {
        return house.as(TestCallers.mediator(scheme()));
    }

    public Api asManager() {
        return house.as(TestCallers.manager(scheme()));
    }

    public Api asLandlordA() {
        return house.as(TestCallers.landlord(scheme(), landlordA()));
    }

    public Api asLandlordB() {
        return house.as(TestCallers.landlord(scheme(), landlordB()));
    }

    public String path() {
        return "/api/schemes/" + scheme();
    }

    public UUID scheme() {
        return things.scheme();
    }

    public UUID landlordA() {
        return things.landlordA();
    }

    public UUID landlordB() {
        return things.landlordB();
    }

    public UUID siteA() {
        return things.siteA();
    }

    public UUID siteB() {
        return things.siteB();
    }

    private record Things(
            UUID scheme,
            UUID landlordA,
            UUID landlordB,
            UUID siteA,
            UUID siteB,
            Caller coordinator,
            Caller mediator) {

        static Things any() {
            UUID scheme = UUID.randomUUID();
            return new Things(scheme, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                    TestCallers.coordinator(scheme), TestCallers.mediator(scheme));
        }
    }
}
