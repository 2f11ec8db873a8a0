package fr.entente.reportingservice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import fr.entente.reportingservice.season.Event;
import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.testing.TestCallers;

/** A scheme of two landlords with a site each, what happens there, and what their dashboards say of it. */
final class Champigny {

    static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    static final UUID MEDIATOR = UUID.randomUUID();

    final UUID scheme = UUID.randomUUID();
    final UUID parisHabitat = UUID.randomUUID();
    final UUID valophis = UUID.randomUUID();
    final Thing undertaking = new Thing("scheme-events", scheme, scheme);
    final Thing mordacs = new Thing("scheme-events", UUID.randomUUID(), scheme);
    final Thing boisLabbe = new Thing("scheme-events", UUID.randomUUID(), scheme);

    private final ReportingHouse house;

    Champigny(ReportingHouse house) {
        this.house = house;
    }

    void found() {
        undertaking.on("scheme.created", "name", "Champigny – Chennevières", "coordinatorId", parisHabitat, "createdOn",
                "2025-09-01")
                .on("landlord.joined", "landlordId", parisHabitat, "name", "Paris Habitat", "from", "2025-09-01")
                .on("landlord.joined", "landlordId", valophis, "name", "Valophis Habitat", "from", "2025-09-01")
                .on("contract.signed", "operatorId", UUID.randomUUID(), "operatorName", "Optima Médiations", "from",
                        "2025-10-01", "until", "2026-09-30", "renewals", 2, "serviceDays",
                        List.of("WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"), "opensAt", "16:00",
                        "closesAt",
                        "22:15", "hoursDue", 8800);
        site(mordacs, parisHabitat, "Les Mordacs Nord", "Champigny-sur-Marne", 400);
        site(boisLabbe, valophis, "Bois-l'Abbé Est", "Chennevières-sur-Marne", 100);
        publish(undertaking, mordacs, boisLabbe);
    }

    Thing dossierOpened(Thing site, UUID landlord, String day) {
        return new Thing("dossier-events", UUID.randomUUID(), scheme).on("dossier.opened", "landlordId",
                landlord, "siteId", site.id(), "openedOn", day, "nature", "NOISE_MUSIC", "severity", 3, "origin",
                "SPONTANEOUS");
    }

    Thing intervention(Thing site, UUID landlord, LocalDate day, int hourInLondon, int people) {
        var thing = new Thing("intervention-events", UUID.randomUUID(), scheme);
        return tell(thing, "intervention.logged", site, landlord, day, hourInLondon, people);
    }

    Thing correction(Thing told, Thing site, UUID landlord, LocalDate day) {
        return tell(told, "intervention.corrected", site, landlord, day, 20, 6);
    }

    void site(Thing site, UUID landlord, String name, String town, int dwellings) {
        site(site, landlord, name, town, dwellings, "2025-09-01");
    }

    void site(Thing site, UUID landlord, String name, String town, int dwellings, String from) {
        site.on("site.registered", "siteId", site.id(), "landlordId", landlord, "name", name, "town", town, "district",
                "Les Mordacs", "dwellings", dwellings, "qpv", true, "from", from);
    }

    void publish(Thing... things) {
        var events = new ArrayList<Event>();
        for (var thing : things) {
            events.addAll(thing.unpublished());
        }
        house.publish(events);
        house.awaitTaken();
    }

    JsonNode landlord(UUID landlord, String from, String to) {
        return house.read(TestCallers.landlord(scheme, landlord),
                "/api/dashboards/landlord?from=%s&to=%s".formatted(from, to));
    }

    JsonNode consortium(String from, String to) {
        return house.read(TestCallers.coordinator(scheme),
                "/api/dashboards/consortium?from=%s&to=%s".formatted(from, to));
    }

    String interventions(UUID landlord, LocalDate day) {
        return landlord(landlord, day.toString(), day.toString()).at("/indicators/0/value").toString();
    }

    Thing met(Thing dossier, String day, UUID... parties) {
        return dossier.on("meeting.held", "landlordId", parisHabitat, "kind", "COMMON", "course", "HELD", "parties",
                Stream.of(parties).map(UUID::toString).toList(), "heldOn", day);
    }

    Thing defect(String day, String acknowledgeBy) {
        var thing = new Thing("intervention-events", UUID.randomUUID(), scheme);
        return thing.on("defect.reported", "defectId", thing.id(), "landlordId", parisHabitat, "siteId", mordacs.id(),
                "space", "LIFT", "category", "LIFT", "severity", "OUT_OF_ORDER", "foundAt", day + "T20:00:00Z", "day",
                day, "acknowledgeBy", acknowledgeBy, "reportedBy", MEDIATOR, "recordedAt", day + "T20:05:00Z");
    }

    /** The three figures of technical watch. */
    List<String> watch(String from, String to) {
        var all = shownFigures(landlord(parisHabitat, from, to));
        return all.subList(all.size() - 3, all.size());
    }

    private static Thing tell(Thing thing, String name, Thing site, UUID landlord, LocalDate day, int hour,
            int people) {
        return thing.on(name, "interventionId", thing.id(), "landlordId", landlord, "siteId", site.id(), "space",
                "HALL",
                "mission", "TENSIONS_CONFLICTS", "register", "TENSION_HANDLED", "nature", "NOISE_MUSIC", "origin",
                "SPONTANEOUS", "startedAt", "%sT%02d:10:00Z".formatted(day, hour), "day", day, "minutes", 10,
                "peopleMet",
                people, "mediatorId", MEDIATOR);
    }

    Thing action() {
        return new Thing("intervention-events", UUID.randomUUID(), scheme);
    }

    Thing held(Thing action, String name, int participants, UUID... landlords) {
        var sites = Stream.of(landlords)
                .map(landlord -> Map.of("siteId", UUID.randomUUID().toString(), "landlordId", landlord.toString()))
                .toList();
        return action.on(name, "actionId", action.id(), "theme", "INTERGENERATIONAL", "kind", "SHARED_MEAL", "startsAt",
                "2026-01-31T11:00:00Z", "endsAt", "2026-01-31T15:00:00Z", "day", "2026-01-31", "sites", sites,
                "partnerKinds", List.of(), "participants", participants, "staff", 2, "outcome", "REACHED", "followUp",
                "NONE", "recordedAt", "2026-01-31T16:00:00Z");
    }

    static List<String> shownFigures(JsonNode dashboard) {
        return dashboard.at("/indicators").valueStream().map(indicator -> indicator.get("value").toString()).toList();
    }

    static JsonNode line(JsonNode dashboard, UUID site) {
        return dashboard.at("/bySite").valueStream().filter(it -> it.get("siteId").asString().equals(site.toString()))
                .findFirst().orElseThrow();
    }
}
