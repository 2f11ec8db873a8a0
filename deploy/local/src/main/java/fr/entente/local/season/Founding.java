package fr.entente.local.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;

/** The coordinator registers the scheme, its members, the operator's contract and the sites, from the first day on. */
final class Founding {

    private static final LocalTime MORNING = LocalTime.of(0, 30);
    private static final int HOURS_TO_A_FIRST_ANSWER = 48;
    private static final int DAYS_BEFORE_THE_END = 30;

    private final Scene scene;
    private final Story story;
    private final Scheme scheme;
    private final Person coordinator;
    private final Instant start;
    private final String path;

    Founding(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
        scheme = scene.scheme();
        coordinator = scheme.people(Role.COORDINATOR).getFirst();
        start = Period.at(scene.period().firstDay(), MORNING);
        path = "/api/schemes/" + scheme.id();
    }

    void tell() {
        var landlord = scheme.landlord(scheme.coordinator());
        story.put(scheme.id(), start, coordinator, path, Map.of("name", scheme.name(), "coordinatorId", landlord.id(),
                "coordinatorName", landlord.name(), "createdOn", scene.period().firstDay()), List.of());
        scheme.landlords().forEach(this::join);
        var signed = sign();
        promise();
        scheme.sites().forEach(site -> register(site, signed));
        renew();
    }

    private void join(Scheme.Landlord landlord) {
        story.putPart(scheme.id(), start, coordinator, "%s/members/%s".formatted(path, landlord.id()),
                Map.of("name", landlord.name(), "from", scene.period().firstDay()));
    }

    private String sign() {
        var terms = scheme.contract();
        var from = scene.period().firstDay();
        return story.change(scheme.id(), start, coordinator, path + "/contract",
                Map.of("operatorId", scheme.operator().id(), "operatorName", scheme.operator().name(), "from", from,
                        "until", end(from), "renewals", terms.renewals(), "serviceDays", terms.serviceDays(),
                        "opensAt", terms.opensAt().toString(), "closesAt", terms.closesAt().toString(), "hoursDue",
                        terms.hoursDue()),
                List.of());
    }

    private void promise() {
        story.change(scheme.id(), start, coordinator, path + "/first-answer",
                Map.of("hours", HOURS_TO_A_FIRST_ANSWER, "from", scene.period().firstDay()), List.of());
    }

    private void register(Scheme.Site site, String signed) {
        story.put(site.id(), start, coordinator, "/api/sites/" + site.id(),
                Map.of("landlordId", scheme.landlord(site.landlord()).id(), "name", site.name(), "town", site.town(),
                        "district", site.district(), "dwellings", site.dwellings(), "qpv", site.qpv(), "from",
                        scene.period().firstDay()),
                List.of(signed));
    }

    /** A month before the contract would end; so that a season of two years needs it once or twice. */
    private void renew() {
        List<LocalDate> ends = new ArrayList<>();
        ends.add(end(scene.period().firstDay()));
        while (ends.size() <= scheme.contract().renewals() && isNear(ends.getLast())) {
            var day = ends.getLast().minusDays(DAYS_BEFORE_THE_END);
            ends.add(end(ends.getLast().plusDays(1)));
            var at = Period.at(day, MORNING);
            story.milestone(at, story.change(scheme.id(), at, coordinator, path + "/contract/renewal",
                    Map.of("until", ends.getLast()), List.of()));
        }
    }

    private boolean isNear(LocalDate end) {
        return end.minusDays(DAYS_BEFORE_THE_END).isBefore(scene.period().today());
    }

    private LocalDate end(LocalDate from) {
        return from.plusYears(scheme.contract().years()).minusDays(1);
    }
}
