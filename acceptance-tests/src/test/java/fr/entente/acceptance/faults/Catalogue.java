package fr.entente.acceptance.faults;

import java.util.ArrayList;
import java.util.List;

import fr.entente.local.process.Service;

/** Every fault there is, and the few that show most in least time. */
public final class Catalogue {

    private Catalogue() {}

    public static List<Fault> full() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(KillFaults.all());
        faults.addAll(ServerFaults.all());
        faults.addAll(StoreFaults.all());
        faults.addAll(ClockFaults.all());
        faults.addAll(PeopleFaults.all());
        faults.addAll(NetworkFaults.all());
        faults.add(NetworkFaults.longCut("dossier-kafka", 60));
        faults.add(NetworkFaults.longCut("reporting-postgres", 120));
        faults.addAll(RecordFaults.all());
        return faults;
    }

    /** For every build. */
    public static List<Fault> selection() {
        return List.of(KillFaults.at("F1", Service.DOSSIER, "after-commit-before-reply", "one effect"),
                KillFaults.at("F3", Service.DOSSIER, "relay-sent", "duplicates on the topic only"),
                KillFaults.at("F4", Service.REPORTING, "consumer-applied", "goes on from its position"),
                KillFaults.gateway(), ServerFaults.broker(1), ServerFaults.abort(), StoreFaults.heldAppend(4),
                RecordFaults.duplicates());
    }
}
