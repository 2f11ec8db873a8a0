package fr.entente.local.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.season.Dossiers.Opening;

/** The two to four meetings of a dossier, held on evenings while it is open. */
final class Meetings {

    private static final Weights REGISTERS = Weights
            .of("SHUTTLE_MEDIATION 45, ROUND_TABLE 20, TENSION_HANDLED 20, ACCOMPANIMENT 15");
    private static final Weights SPACES = Weights.of("DWELLING 55, LANDING_STAIRS 20, RECEPTION_OFFICE 25");
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_PEOPLE = 5;

    private final Scene scene;

    Meetings(Scene scene) {
        this.scene = scene;
    }

    List<Visit> of(Opening opening, UUID dossier, String key, LocalDate closedOn, Person mediator, Chance chance) {
        var evenings = new ArrayList<>(
                scene.evenings().between(opening.openedOn().plusDays(1), closedOn.minusDays(1)));
        List<Visit> visits = new ArrayList<>();
        for (int number = chance.between(FEWEST, MOST); number > 0 && !evenings.isEmpty(); number--) {
            var startedAt = scene.evenings().moment(evenings.remove(chance.between(0, evenings.size() - 1)), chance);
            var id = scene.id(startedAt, "meeting/%s/%d".formatted(opening.name(), number));
            visits.add(new Visit(id, mediator, startedAt, 2 * Draws.minutes(chance), content(opening, dossier, chance),
                    List.of(key)));
        }
        return visits.stream().filter(visit -> scene.period().isPast(visit.endedAt())).toList();
    }

    private static Map<String, Object> content(Opening opening, UUID dossier, Chance chance) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("siteId", opening.site().id());
        content.put("space", chance.one(SPACES));
        content.put("mission", "TENSIONS_CONFLICTS");
        content.put("register", chance.one(REGISTERS));
        content.put("nature", opening.nature());
        content.put("severity", opening.severity());
        content.put("origin", opening.origin());
        if (opening.askedBy() != null) {
            content.put("askedBy", opening.askedBy());
        }
        content.put("peopleMet", chance.between(1, MOST_PEOPLE));
        content.put("dossierId", dossier);
        return content;
    }
}
