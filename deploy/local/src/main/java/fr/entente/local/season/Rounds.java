package fr.entente.local.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.entente.local.scheme.Scheme.Site;

/** What the pairs meet on their rounds, without being asked. */
final class Rounds {

    private static final int ORIENTED_PERCENT = 35;

    private final Scene scene;
    private final Walks walks;

    Rounds(Scene scene) {
        this.scene = scene;
        this.walks = new Walks(scene.scheme());
    }

    /** As many as fill the season up to what a team does in a year. */
    List<Visit> fill(int alreadyThere) {
        var missing = scene.scheme().volumes().interventionsAYear() * scene.period().years() - alreadyThere;
        var days = scene.evenings().days();
        var share = missing / days.stream().mapToDouble(Evenings::busyness).sum();
        List<Visit> visits = new ArrayList<>();
        for (LocalDate day : days) {
            var chance = scene.chance("rounds/" + day);
            int count = chance.count(share * Evenings.busyness(day));
            for (int number = 0; number < count; number++) {
                visits.add(round(day, number, chance));
            }
        }
        return visits.stream().filter(visit -> scene.period().isPast(visit.endedAt()))
                .filter(visit -> !walks.isOff(scene, visit.day(), visit.mediator())).toList();
    }

    private Visit round(LocalDate day, int number, Chance chance) {
        var startedAt = scene.evenings().moment(day, chance);
        var site = scene.site(chance);
        var content = content(site, chance);
        var minutes = Draws.minutes(chance);
        var mediator = chance.one(walks.comingBy(site, day));
        return new Visit(scene.id(startedAt, "round/%s/%d".formatted(day, number)), mediator, startedAt, minutes,
                content, List.of());
    }

    static Map<String, Object> content(Site site, Chance chance) {
        var mission = chance.one(Habits.MISSIONS_OF_A_ROUND);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("siteId", site.id());
        content.put("mission", mission);
        if (chance.oneIn(Draws.known(Habits.NOTHING_TO_REPORT, mission))) {
            content.put("register", chance.one(Draws.known(Habits.QUIET_REGISTERS, mission)));
            content.put("space", chance.one(Habits.SPACES_OUTSIDE));
        } else {
            content.put("register", chance.one(Draws.known(Habits.REGISTERS, mission)));
            report(content, chance.one(Draws.known(Habits.NATURES, mission)), chance);
        }
        content.put("origin", "SPONTANEOUS");
        content.put("peopleMet", Draws.peopleMet(mission, chance));
        return content;
    }

    private static void report(Map<String, Object> content, String nature, Chance chance) {
        content.put("nature", nature);
        content.put("severity", Integer.parseInt(chance.one(Habits.SEVERITIES)));
        content.put("space", Draws.space(nature, chance));
        if (chance.oneIn(ORIENTED_PERCENT)) {
            Draws.partner(nature).ifPresent(partner -> {
                content.put("answer", "ORIENTED");
                content.put("orientation", partner);
            });
        }
    }
}
