package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.local.process.Service;
import fr.entente.rig.Tuning;

import static org.assertj.core.api.Assertions.assertThat;

/** Another version writes for a while, or what tells a repetition from a new command is lost. */
final class UpgradeFault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REPEATED = 40;

    private final Path temporary;

    UpgradeFault(Path temporary) {
        this.temporary = temporary;
    }

    /** F38. */
    void whatTheNextVersionAddsIsToleratedUntilItIsRolledBack() throws IOException {
        var next = Tuning.NONE.withAgent(Ruin.home().resolve("deploy/failpoints/target/failpoints.jar"),
                "dir=%s;defects=next-version".formatted(temporary.resolve("points")));
        try (var ruin = Ruin.begin(temporary.resolve("data")); var work = ruin.work()) {
            ruin.workUntil(work, 100);
            for (var tuning : List.of(next, Tuning.NONE)) {
                for (var service : List.of(Service.INTERVENTION, Service.DOSSIER)) {
                    ruin.rig().service(service).tune(tuning).restart();
                    ruin.workUntil(work, work.acknowledged() + 80);
                }
            }
            work.stop();
            ruin.awaitGood();
            ruin.mustHoldButTheBytesOnTheTopics();
        }
    }

    /** F45: the key and the fingerprint of a request lie in the event's own row and can only be lost by hand. */
    void aRepetitionIsNeverStoredTwiceEvenWhereNothingTellsItFromANewCommand() throws Exception {
        try (var ruin = Ruin.begin(temporary)) {
            try (var work = ruin.work()) {
                ruin.workUntil(work, 200);
            }
            ruin.rig().postgres().run("intervention", "update event set request_key = null, fingerprint = null");
            long before = Question.number(ruin, "intervention", "select count(*) from event");
            for (var line : firstPuts(ruin)) {
                var answer = ruin.rig().session(line.get("login").asString()).sendOnce("PUT",
                        line.get("path").asString(), JSON.convertValue(line.get("body"), Map.class), Map.of());
                assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 409);
            }
            assertThat(Question.number(ruin, "intervention", "select count(*) from event")).isEqualTo(before);
            ruin.awaitGood();
            ruin.mustHold();
        }
    }

    private static List<JsonNode> firstPuts(Ruin ruin) throws IOException {
        try (Stream<String> lines = Files.lines(ruin.rig().journal().file())) {
            return lines.map(JSON::readTree).filter(UpgradeFault::isAcknowledgedPut).limit(REPEATED).toList();
        }
    }

    private static boolean isAcknowledgedPut(JsonNode line) {
        return line.path("state").asString("").equals("acked") && line.path("method").asString("").equals("PUT")
                && line.path("path").asString("").startsWith("/api/interventions/");
    }
}
