package fr.entente.interventionservice.territory.intake;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.interventionservice.territory.TerritoryFact;
import fr.entente.interventionservice.territory.TerritoryFact.ContractSigned;
import fr.entente.interventionservice.territory.TerritoryFact.LandlordLeft;
import fr.entente.interventionservice.territory.TerritoryFact.SiteTransferred;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.servicekit.intake.Incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads every sample that the dossier-service promises. */
class TerritoryReadingTest {

    private static final List<String> NOT_USED = List.of("scheme.created", "site.stock-changed",
            "first-answer.promised",
            "request.assigned", "request.handover-proposed", "request.handover-answered",
            "request.triaged", "request.answered", "request.oriented",
            "request.attached-to-dossier", "step.reached", "mediator.assigned",
            "party.added", "consent.given", "consent.withdrawn", "meeting.held", "note.taken", "orientation.made",
            "orientation.answered", "admissibility.decided", "handover.proposed", "handover.answered", "side.informed",
            "support.given", "inquiry.made", "agreement.reached", "agreement.followed-up", "dossier.suspended",
            "dossier.resumed", "dossier.linked",
            "dossier.closed",
            "dossier.reopened", "recurrence.checked");

    private final JsonMapper json = JsonMapper.builder().build();
    private final TerritoryReading reading = new TerritoryReading(json);

    static List<Path> samples() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(TerritoryReadingTest.class.getResource("/contract")).toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleItUsesAndPassesOverTheOthers(Path sample) throws IOException {
        var fact = reading.read(incoming(sample));
        var name = sample.getFileName().toString().replace(".v1.json", "");
        assertThat(fact.isEmpty()).isEqualTo(NOT_USED.contains(name));
        fact.ifPresent(read -> assertThat(read.schemeId()).isEqualTo(new SchemeId(id("5c"))));
    }

    @Test
    void everyFactHasASample() throws IOException, URISyntaxException {
        var facts = samples().stream().map(this::incomingUnchecked).map(reading::read).flatMap(Optional::stream)
                .map(Object::getClass);
        assertThat(facts.<Object>map(fact -> fact)).containsExactlyInAnyOrder(
                (Object[]) TerritoryFact.class.getPermittedSubclasses());
    }

    @Test
    void readsDaysAndOwnersAsPromised() throws IOException, URISyntaxException {
        assertThat(fact("landlord.left")).hasValue(new LandlordLeft(new SchemeId(id("5c")), new LandlordId(id("a1")),
                LocalDate.of(2026, 6, 30)));
        assertThat(fact("contract.signed")).hasValue(new ContractSigned(new SchemeId(id("5c")),
                "Optima Médiations", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)));
        assertThat(fact("site.transferred")).hasValue(new SiteTransferred(new SchemeId(id("5c")),
                new SiteId(id("51fe")), new LandlordId(id("b2")), LocalDate.of(2026, 5, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "{\"schemeId\": null, \"until\": \"2027-01-01\"}",
            "{\"schemeId\": \"0198a000-0000-7000-8000-00000000005c\", \"until\": \"tomorrow\"}"})
    void doesNotReadWhatMissesSomethingThatItNeeds(String value) {
        var broken = incoming("fr.entente.contract.renewed.v1", value);
        assertThatThrownBy(() -> reading.read(broken)).isInstanceOf(JacksonException.class);
    }

    @Test
    void passesOverATypeThatItHasNeverHeardOf() {
        assertThat(reading.read(incoming("fr.entente.site.painted.v1", "anything"))).isEmpty();
    }

    private Optional<TerritoryFact> fact(String name) throws IOException, URISyntaxException {
        var file = samples().stream().filter(sample -> sample.endsWith(name + ".v1.json")).findFirst().orElseThrow();
        return reading.read(incoming(file));
    }

    private Incoming incomingUnchecked(Path sample) {
        try {
            return incoming(sample);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Incoming incoming(Path sample) throws IOException {
        JsonNode envelope = json.readTree(Files.readString(sample));
        return incoming(envelope.path("type").asString(), envelope.path("data").toString());
    }

    private static Incoming incoming(String type, String value) {
        return new Incoming(type, "subject", 1, null, null, Instant.EPOCH, UUID.randomUUID(), value);
    }

    private static UUID id(String end) {
        return UUID.fromString("0198a000-0000-7000-8000-" + "0".repeat(12 - end.length()) + end);
    }
}
