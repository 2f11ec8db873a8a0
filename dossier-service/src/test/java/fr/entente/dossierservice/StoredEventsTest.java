package fr.entente.dossierservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.DossierSamples;
import fr.entente.dossierservice.engagement.EngagementEvent;
import fr.entente.dossierservice.engagement.EngagementSamples;
import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestSamples;
import fr.entente.dossierservice.scheme.SchemeEvent;
import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.site.SiteEvent;
import fr.entente.dossierservice.site.SiteSamples;
import fr.entente.dossierservice.words.Side;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was ever stored can be read: type names, revisions and JSON stay as they are in
 * {@code src/test/resources/stored}.
 */
class StoredEventsTest {

    private static final Path FOLDER = Path.of("src/test/resources/stored");
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Object> EVENTS = List.of(SchemeSamples.created(), SchemeSamples.joined(),
            SchemeSamples.leftAtMidsummer(), SchemeSamples.signed(), SchemeSamples.renewed(),
            SchemeSamples.ended(LocalDate.of(2027, 6, 30)), SiteSamples.registered(), SiteSamples.stockChanged(),
            SiteSamples.transferred(), SiteSamples.renamed(), EngagementSamples.ordered(), EngagementSamples.changed(),
            EngagementSamples.cancelled(), RequestSamples.received(), RequestSamples.assigned(),
            RequestSamples.triaged(), RequestSamples.noted(), RequestSamples.proposed(),
            RequestSamples.handoverAnswered(true), SchemeSamples.promised(), RequestSamples.answered(),
            RequestSamples.oriented(),
            RequestSamples.attached(), DossierSamples.opened(), DossierSamples.diagnosis(), DossierSamples.assigned(),
            DossierSamples.added(), DossierSamples.agreed(Side.A), DossierSamples.withdrawn(),
            DossierSamples.metApart(),
            DossierSamples.noted(), DossierSamples.oriented(),
            DossierSamples.closed(), DossierSamples.recurred(), DossierSamples.reopened(),
            DossierSamples.admitted(null), DossierSamples.proposed(), DossierSamples.takenOver(),
            DossierSamples.informed(Side.A), DossierSamples.supported(), DossierSamples.inquired(),
            DossierSamples.settled(), DossierSamples.kept(), DossierSamples.suspended(), DossierSamples.resumed(),
            DossierSamples.refusedByPartner(), DossierSamples.linked());

    private static final Map<String, String> NAMES = Map.ofEntries(
            name("contract-ended", "scheme.SchemeEvent$ContractEnded"),
            name("contract-renewed", "scheme.SchemeEvent$ContractRenewed"),
            name("contract-signed", "scheme.SchemeEvent$ContractSigned"),
            name("mediator-assigned", "dossier.DossierEvent$MediatorAssigned"),
            name("party-added", "dossier.DossierEvent$PartyAdded"),
            name("consent-given", "dossier.DossierEvent$ConsentGiven"),
            name("consent-withdrawn", "dossier.DossierEvent$ConsentWithdrawn"),
            name("meeting-held", "dossier.DossierEvent$MeetingHeld"),
            name("note-taken", "dossier.DossierEvent$NoteTaken"),
            name("admissibility-decided", "dossier.DossierEvent$AdmissibilityDecided"),
            name("agreement-followed-up", "dossier.DossierEvent$AgreementFollowedUp"),
            name("agreement-reached", "dossier.DossierEvent$AgreementReached"),
            name("dossier-linked", "dossier.DossierEvent$DossierLinked"),
            name("dossier-resumed", "dossier.DossierEvent$DossierResumed"),
            name("dossier-suspended", "dossier.DossierEvent$DossierSuspended"),
            name("handover-answered", "dossier.DossierEvent$HandoverAnswered"),
            name("handover-proposed", "dossier.DossierEvent$HandoverProposed"),
            name("inquiry-made", "dossier.DossierEvent$InquiryMade"),
            name("orientation-answered", "dossier.DossierEvent$OrientationAnswered"),
            name("side-informed", "dossier.DossierEvent$SideInformed"),
            name("support-given", "dossier.DossierEvent$SupportGiven"),
            name("dossier-closed", "dossier.DossierEvent$DossierClosed"),
            name("dossier-opened", "dossier.DossierEvent$DossierOpened"),
            name("dossier-reopened", "dossier.DossierEvent$DossierReopened"),
            name("engagement-cancelled", "engagement.EngagementEvent$EngagementCancelled"),
            name("engagement-changed", "engagement.EngagementEvent$EngagementChanged"),
            name("engagement-ordered", "engagement.EngagementEvent$EngagementOrdered"),
            name("landlord-joined", "scheme.SchemeEvent$LandlordJoined"),
            name("landlord-left", "scheme.SchemeEvent$LandlordLeft"),
            name("orientation-made", "dossier.DossierEvent$OrientationMade"),
            name("recurrence-checked", "dossier.DossierEvent$RecurrenceChecked"),
            name("request-answered", "request.RequestEvent$RequestAnswered"),
            name("observation-noted", "request.RequestEvent$ObservationNoted"),
            name("request-handover-proposed", "request.RequestEvent$RequestHandoverProposed"),
            name("request-handover-answered", "request.RequestEvent$RequestHandoverAnswered"),
            name("request-assigned", "request.RequestEvent$RequestAssigned"),
            name("request-triaged", "request.RequestEvent$RequestTriaged"),
            name("first-answer-promised", "scheme.SchemeEvent$FirstAnswerPromised"),
            name("request-attached-to-dossier", "request.RequestEvent$RequestAttachedToDossier"),
            name("request-oriented", "request.RequestEvent$RequestOriented"),
            name("request-received", "request.RequestEvent$RequestReceived"),
            name("scheme-created", "scheme.SchemeEvent$SchemeCreated"),
            name("site-registered", "site.SiteEvent$SiteRegistered"),
            name("site-renamed", "site.SiteEvent$SiteRenamed"),
            name("site-stock-changed", "site.SiteEvent$SiteStockChanged"),
            name("site-transferred", "site.SiteEvent$SiteTransferred"),
            name("step-reached", "dossier.DossierEvent$StepReached"));

    private final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver()).build();

    @Test
    void pinsTheNamesUnderWhichEventsAreStored() {
        Map<String, String> names = new TreeMap<>();
        EVENTS.forEach(event -> names.put(fileOf(event), event.getClass().getName()));

        assertThat(names).containsExactlyInAnyOrderEntriesOf(NAMES);
    }

    @Test
    void storesEveryEventAsItEverDid() {
        for (Object event : EVENTS) {
            SerializedObject<String> stored = serializer.serialize(event, String.class);
            assertThat(stored.getType().getRevision()).isEqualTo("1");
            assertThat(JSON.readTree(stored.getData())).as(fileOf(event)).isEqualTo(JSON.readTree(read(event)));
        }
    }

    @Test
    void readsEveryEventThatWasEverStored() {
        for (Object event : EVENTS) {
            Object found = serializer.deserialize(
                    new SimpleSerializedObject<>(read(event), String.class, event.getClass().getName(), "1"));
            assertThat(found).isEqualTo(event);
        }
    }

    @Test
    void knowsAllOfThem() {
        assertThat(EVENTS).extracting(event -> (Object) event.getClass()).containsExactlyInAnyOrderElementsOf(
                Stream.of(SchemeEvent.class, SiteEvent.class, EngagementEvent.class, RequestEvent.class,
                        DossierEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses())).toList());
    }

    private static Map.Entry<String, String> name(String file, String type) {
        return Map.entry(file + "-1.json", "fr.entente.dossierservice." + type);
    }

    private static String fileOf(Object event) {
        return event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + "-1.json";
    }

    private static String read(Object event) {
        try {
            return Files.readString(FOLDER.resolve(fileOf(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
