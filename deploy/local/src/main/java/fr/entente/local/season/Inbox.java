package fr.entente.local.season;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.season.Requests.Plea;

/** Somebody answers for a request, and says what kind of matter it is. */
record Inbox(Story story) {

    private static final int SECONDS_TO_TAKE = 1;
    private static final int SERIOUS = 4;

    void own(Plea plea, Person mediator) {
        var at = plea.receivedAt().plusSeconds(SECONDS_TO_TAKE);
        story.change(plea.id(), at, mediator, plea.path() + "/assignment",
                Map.of("mediatorId", mediator.id(), "assignedAt", at), List.of());
    }

    void triage(Plea plea, Person by, Instant at, Chance chance) {
        story.change(plea.id(), at, by, plea.path() + "/triage",
                Map.of("triage", kind(plea, chance), "severity", plea.severity(), "triagedAt", at), List.of());
    }

    /** Everyday household noise is a class of its own; what is dangerous is a serious fact. */
    private static String kind(Plea plea, Chance chance) {
        if (plea.nature().equals("NOISE_EVERYDAY")) {
            return "EVERYDAY_NOISE";
        }
        return plea.severity() == SERIOUS ? "SERIOUS_FACT" : chance.one(Habits.TRIAGES);
    }
}
