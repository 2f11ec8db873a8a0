package fr.entente.reportingservice.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.action.ActionFact;
import fr.entente.reportingservice.defect.DefectFact;
import fr.entente.reportingservice.dossier.DossierFact;
import fr.entente.reportingservice.engagement.EngagementFact;
import fr.entente.reportingservice.intervention.InterventionFact;
import fr.entente.reportingservice.request.RequestFact;
import fr.entente.reportingservice.scheme.SchemeFact;
import fr.entente.reportingservice.scheme.SiteFact;
import fr.entente.reportingservice.shift.ShiftFact;
import fr.entente.servicekit.intake.Incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads every sample the other services promise. */
class FactReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> UNUSED = List.of("fr.entente.mediator.assigned.v1",
            "fr.entente.admissibility.decided.v1", "fr.entente.handover.proposed.v1",
            "fr.entente.handover.answered.v1", "fr.entente.side.informed.v1", "fr.entente.support.given.v1",
            "fr.entente.inquiry.made.v1", "fr.entente.agreement.reached.v1", "fr.entente.agreement.followed-up.v1",
            "fr.entente.dossier.suspended.v1", "fr.entente.dossier.resumed.v1", "fr.entente.dossier.linked.v1",
            "fr.entente.party.added.v1", "fr.entente.consent.given.v1",
            "fr.entente.consent.withdrawn.v1", "fr.entente.note.taken.v1", "fr.entente.request.assigned.v1",
            "fr.entente.request.handover-proposed.v1",
            "fr.entente.request.handover-answered.v1", "fr.entente.request.triaged.v1",
            "fr.entente.first-answer.promised.v1", "fr.entente.shift.planned.v1",
            "fr.entente.shift.plan-changed.v1", "fr.entente.shift.cancelled.v1", "fr.entente.shift.started.v1",
            "fr.entente.shift.joined.v1", "fr.entente.shift.left.v1", "fr.entente.shift.end-told-by-other.v1",
            "fr.entente.intervention.contradicted.v1",
            "fr.entente.intervention.settled.v1");

    private final FactReader reader = new FactReader();

    @Test
    void readsEverySampleItUses() {
        var samples = samples();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(28);
        for (var sample : samples) {
            var type = sample.get("type").asString();
            assertThat(reader.read(incoming(sample)).isPresent()).as(type).isEqualTo(!UNUSED.contains(type));
        }
    }

    @Test
    void hasASampleForEveryFact() {
        var promised = samples().stream().map(sample -> sample.get("type").asString()).toList();

        assertThat(promised).containsAll(FactReader.FACTS.keySet());
        assertThat(Set.<Class<?>>copyOf(FactReader.FACTS.values())).containsExactlyInAnyOrderElementsOf(Stream
                .of(SchemeFact.class, SiteFact.class, RequestFact.class, DossierFact.class, DefectFact.class,
                        EngagementFact.class, ActionFact.class, InterventionFact.class, ShiftFact.class)
                .flatMap(FactReaderTest::records)
                .toList());
    }

    @Test
    void takesSchemeAndLandlordFromTheContentAsTheEnvelopeSays() {
        for (var sample : samples()) {
            reader.read(incoming(sample)).ifPresent(
                    fact -> assertThat(fact.schemeId()).hasToString(sample.get("scheme").asString()));
        }
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        var read = read("fr.entente.dossier.closed.v1", """
                {"dossierId": "%1$s", "schemeId": "%1$s", "landlordId": "%1$s", "closedOn": "2026-03-20",
                 "outcome": "MADE_UP_LATER", "somethingNew": {"deep": [1]}}""".formatted(UUID.randomUUID()));

        assertThat(read).isInstanceOf(DossierFact.DossierClosed.class);
    }

    @Test
    void cannotReadARecordWithoutWhatItNeeds() {
        assertThatThrownBy(() -> read("fr.entente.dossier.closed.v1", """
                {"dossierId": "%1$s", "schemeId": "%1$s", "landlordId": "%1$s", "outcome": "FAILED"}"""
                .formatted(UUID.randomUUID()))).hasMessageContaining("closedOn");
        assertThatThrownBy(() -> read("fr.entente.intervention.withdrawn.v1", "{"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> read("fr.entente.site.stock-changed.v1", """
                {"siteId": "%1$s", "schemeId": "%1$s", "landlordId": "%1$s", "qpv": true, "from": "2026-01-01"}"""
                .formatted(UUID.randomUUID()))).isInstanceOf(RuntimeException.class);
    }

    private Fact read(String type, String json) {
        return reader.read(new Incoming(type, "subject", 1, null, null, Instant.EPOCH, UUID.randomUUID(),
                json)).orElseThrow();
    }

    private static Stream<Class<? extends Fact>> records(Class<? extends Fact> family) {
        return Arrays.stream(Objects.requireNonNull(family.getPermittedSubclasses()))
                .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
                .flatMap(type -> type.isRecord() ? Stream.of(type) : records(type));
    }

    private static Incoming incoming(JsonNode sample) {
        return new Incoming(sample.get("type").asString(), sample.get("subject").asString(),
                sample.get("sequence").asLong(), UUID.fromString(sample.get("scheme").asString()), null,
                Instant.parse(sample.get("time").asString()), UUID.fromString(sample.get("id").asString()),
                JSON.writeValueAsString(sample.get("data")));
    }

    private static List<JsonNode> samples() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:contract/*.json"))
                    .map(FactReaderTest::tree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Resource file) {
        try {
            return JSON.readTree(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
