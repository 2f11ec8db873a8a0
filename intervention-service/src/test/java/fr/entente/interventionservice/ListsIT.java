package fr.entente.interventionservice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.Answer;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/** Every filter narrows, both orders sort, and pages neither repeat nor lose anything. */
class ListsIT {

    private static final LocalDate FRIDAY = Quarter.today().minusWeeks(2).with(DayOfWeek.FRIDAY);

    private final Quarter quarter = Quarter.in(House.shared());
    private final Api mediator = quarter.asMediator();
    private final UUID dossier = quarter.openDossier();
    private final UUID request = quarter.receiveRequest();
    private final UUID noise = log(21, Map.of("nature", "NOISE_MUSIC", "dossierId", dossier, "requestId", request));
    private final UUID everyday = log(20, Map.of("nature", "NOISE_EVERYDAY", "space", "DWELLING"));
    private final UUID presence = log(19, Map.of("register", "ACTIVE_PRESENCE", "mission", "RISK_PREVENTION"));
    private final UUID called = log(18, Map.of("origin", "PARTNER_REQUEST", "askedBy", "POLICE", "siteId",
            quarter.siteB()));
    private final UUID afterMidnight = log(24, Map.of("minutes", 25));

    @Test
    void everyFilterNarrows() {
        shows("siteId=" + quarter.siteB(), called);
        shows("landlordId=" + quarter.landlordB(), called);
        shows("mission=RISK_PREVENTION", presence);
        shows("register=ACTIVE_PRESENCE", presence);
        shows("nature=NOISE_MUSIC", noise);
        shows("natureGroup=NOISE", noise);
        shows("natureGroup=NOISE_EVERYDAY", everyday);
        shows("space=DWELLING", everyday);
        shows("origin=PARTNER_REQUEST", called);
        shows("dossierId=" + dossier, noise);
        shows("requestId=" + request, noise);
        shows("hour=21", noise);
        shows("weekday=SATURDAY", afterMidnight);
        shows("from=" + FRIDAY.plusDays(1), afterMidnight);
        shows("to=" + FRIDAY + "&hour=19", presence);
        shows("from=%1$s&to=%1$s&mine=true&weekday=FRIDAY".formatted(FRIDAY), noise, everyday, presence, called);
        shows("natureGroup=SQUAT");
        shows("withdrawn=true");
        assertThat(quarter.asColleague().get("/api/interventions?mine=true").ids()).isEmpty();
    }

    @Test
    void sortsByTheStartEitherWayLatestFirstUnlessSaid() {
        shows("", afterMidnight, noise, everyday, presence, called);
        shows("sort=-startedAt", afterMidnight, noise, everyday, presence, called);
        shows("sort=startedAt", called, presence, everyday, noise, afterMidnight);
    }

    @Test
    void pagesRepeatNothingAndLoseNothingEvenAtTheSameMoment() {
        for (int more = 0; more < 5; more++) {
            log(21, Map.of("minutes", 30 + more));
        }
        for (var sort : List.of("startedAt", "-startedAt")) {
            var all = mediator.get("/api/interventions?sort=" + sort).expect(200).ids();
            assertThat(all).hasSize(10).doesNotHaveDuplicates();
            assertThat(paged(sort)).isEqualTo(all);
        }
    }

    @Test
    void showsTheDayAndHourOfThePlace() {
        Answer seen = mediator.get("/api/interventions/" + afterMidnight).expect(200);
        assertThat(seen.text("day")).isEqualTo(FRIDAY.plusDays(1).toString());
        shows("hour=0", afterMidnight);
    }

    private List<String> paged(String sort) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            Answer page = mediator.get("/api/interventions?limit=3&sort=%s&cursor=%s".formatted(sort, cursor));
            assertThat(page.expect(200).ids()).hasSizeLessThanOrEqualTo(3);
            found.addAll(page.ids());
            cursor = page.json().path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private void shows(String filter, UUID... expected) {
        assertThat(mediator.get("/api/interventions?" + filter).expect(200).ids()).as(filter)
                .containsExactly(Arrays.stream(expected).map(UUID::toString).toArray(String[]::new));
    }

    /** On that Friday at that hour; 24 is midnight. */
    private UUID log(int hour, Map<String, ?> differences) {
        Map<String, @Nullable Object> form = quarter.form();
        form.put("startedAt", ZonedDateTime.of(FRIDAY.atStartOfDay(), ZoneId.of("Europe/Paris")).plusHours(hour)
                .toInstant());
        form.putAll(differences);
        var id = UUID.randomUUID();
        mediator.after(mediator.put(Quarter.path(id), form).expect(201)).get(Quarter.path(id)).expect(200);
        return id;
    }
}
