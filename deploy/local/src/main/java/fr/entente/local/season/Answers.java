package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.entente.local.season.Requests.Plea;

/** The visit that answers a request. */
final class Answers {

    private static final double SHARE_OF_DOSSIERS_FROM_REQUESTS = 0.6;
    private static final double SHARE_OF_REQUESTS_ABOUT_NEIGHBOURS = 0.74;
    private static final int LATE_PERCENT = 12;
    private static final Duration WAY_THERE = Duration.ofMinutes(20);

    private final Scene scene;
    private final double dossierPercent;

    Answers(Scene scene) {
        this.scene = scene;
        var volumes = scene.scheme().volumes();
        dossierPercent = 100 * SHARE_OF_DOSSIERS_FROM_REQUESTS * volumes.dossiersAYear()
                / (volumes.requestsAYear() * SHARE_OF_REQUESTS_ABOUT_NEIGHBOURS);
    }

    /** Empty while no evening has come yet. */
    Optional<Visit> visit(Plea plea, Chance chance) {
        var received = Period.dayOf(plea.receivedAt());
        var earliest = chance.oneIn(LATE_PERCENT) ? received.plusDays(2) : received;
        return moment(plea, earliest, chance).map(startedAt -> visit(plea, startedAt, chance));
    }

    private Optional<Instant> moment(Plea plea, LocalDate earliest, Chance chance) {
        return scene.evenings().from(earliest).map(evening -> scene.evenings().moment(evening, chance))
                .filter(moment -> !moment.isBefore(plea.receivedAt().plus(WAY_THERE)))
                .or(() -> scene.evenings().from(earliest.plusDays(1))
                        .map(evening -> scene.evenings().moment(evening, chance)));
    }

    private Visit visit(Plea plea, Instant startedAt, Chance chance) {
        var minutes = Draws.minutes(chance);
        var id = scene.id(startedAt, "answer/" + plea.number());
        var mediator = chance.one(new Walks(scene.scheme()).comingBy(plea.site(), Period.dayOf(startedAt)));
        return new Visit(id, mediator, startedAt, minutes, content(plea, chance),
                List.of(plea.key()));
    }

    private Map<String, Object> content(Plea plea, Chance chance) {
        var mission = mission(plea.nature());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("siteId", plea.site().id());
        content.put("space", Draws.space(plea.nature(), chance));
        content.put("mission", mission);
        content.put("register", chance.one(Draws.known(Habits.REGISTERS, mission)));
        content.put("nature", plea.nature());
        content.put("severity", plea.severity());
        content.put("origin", plea.origin());
        content.put("askedBy", plea.askedBy());
        content.put("peopleMet", 1 + Draws.peopleMet(mission, chance));
        var answer = answer(plea, chance);
        content.put("answer", answer);
        content.put("orientation",
                answer.equals("DOSSIER_OPENED") ? "MEDIATION_TEAM" : chance.one(Habits.PARTNERS_OF_A_REQUEST));
        content.put("requestId", plea.id());
        return content;
    }

    private String answer(Plea plea, Chance chance) {
        var lasting = plea.nature().startsWith("NEIGHBOURS") || plea.nature().equals("NOISE_EVERYDAY")
                || plea.nature().equals("NOISE_MUSIC") || plea.nature().equals("NOISE_ANIMALS");
        return lasting && chance.oneIn(dossierPercent) ? "DOSSIER_OPENED" : chance.one(Habits.ANSWERS);
    }

    static String mission(String nature) {
        if (nature.startsWith("DUMPING") || nature.startsWith("DAMAGE")) {
            return "TECHNICAL_WATCH";
        }
        if (nature.startsWith("OCCUPATION") || nature.startsWith("PARKING")) {
            return "RISK_PREVENTION";
        }
        return nature.startsWith("TENANT") ? "PARTNERS_SOCIAL_LINK" : "TENSIONS_CONFLICTS";
    }
}
