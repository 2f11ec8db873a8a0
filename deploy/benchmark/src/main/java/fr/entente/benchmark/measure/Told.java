package fr.entente.benchmark.measure;

import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;

/** An event of the size and shape of a logged intervention, for a store without the rest of a service. */
@Revision("1")
record Told(String id, String schemeId, String landlordId, Deed deed, String day, String mediatorId,
        String recordedAt) {

    record Deed(String siteId, String space, String mission, String register, String nature, int severity,
            String origin, String startedAt, int minutes, int peopleMet, String dossierId) {}

    /** The command that leads to it. */
    record Tell(@TargetAggregateIdentifier String id) {}

    private static final String SOME_ID = "0198a000-0000-7000-8000-000000000001";

    static Told example() {
        return of(UUID.randomUUID().toString());
    }

    static Told of(String id) {
        return new Told(id, SOME_ID, SOME_ID,
                new Deed(SOME_ID, "HALL", "TENSIONS_CONFLICTS", "TENSION_HANDLED", "OCCUPATION_HALL", 2, "SPONTANEOUS",
                        "2026-01-16T20:00:00Z", 10, 6, SOME_ID),
                "2026-01-16", SOME_ID, "2026-01-16T20:12:09.123456Z");
    }

    String json() {
        return """
                {"id":"%s","schemeId":"%s","landlordId":"%s","deed":{"siteId":"%s","space":"%s","mission":"%s",\
                "register":"%s","nature":"%s","severity":%d,"origin":"%s","startedAt":"%s","minutes":%d,\
                "peopleMet":%d,"dossierId":"%s"},"day":"%s","mediatorId":"%s","recordedAt":"%s"}""".formatted(id,
                schemeId, landlordId, deed.siteId, deed.space, deed.mission, deed.register, deed.nature, deed.severity,
                deed.origin, deed.startedAt, deed.minutes, deed.peopleMet, deed.dossierId, day, mediatorId, recordedAt);
    }
}
