package fr.entente.reportingservice.intake;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
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

/**
 * Reads published events as this service's own facts. What it does not know in a record it ignores; what it needs and
 * does not find makes the record unreadable.
 */
@Component
public class FactReader {

    static final Map<String, Class<? extends Fact>> FACTS = Map.ofEntries(
            Map.entry("fr.entente.scheme.created.v1", SchemeFact.SchemeCreated.class),
            Map.entry("fr.entente.landlord.joined.v1", SchemeFact.LandlordJoined.class),
            Map.entry("fr.entente.landlord.left.v1", SchemeFact.LandlordLeft.class),
            Map.entry("fr.entente.contract.signed.v1", SchemeFact.ContractSigned.class),
            Map.entry("fr.entente.contract.renewed.v1", SchemeFact.ContractRenewed.class),
            Map.entry("fr.entente.contract.ended.v1", SchemeFact.ContractEnded.class),
            Map.entry("fr.entente.site.registered.v1", SiteFact.SiteRegistered.class),
            Map.entry("fr.entente.site.stock-changed.v1", SiteFact.SiteStockChanged.class),
            Map.entry("fr.entente.site.transferred.v1", SiteFact.SiteTransferred.class),
            Map.entry("fr.entente.site.renamed.v1", SiteFact.SiteRenamed.class),
            Map.entry("fr.entente.engagement.ordered.v1", EngagementFact.EngagementOrdered.class),
            Map.entry("fr.entente.engagement.changed.v1", EngagementFact.EngagementChanged.class),
            Map.entry("fr.entente.engagement.cancelled.v1", EngagementFact.EngagementCancelled.class),
            Map.entry("fr.entente.request.received.v1", RequestFact.RequestReceived.class),
            Map.entry("fr.entente.observation.noted.v1", RequestFact.ObservationNoted.class),
            Map.entry("fr.entente.request.answered.v1", RequestFact.RequestAnswered.class),
            Map.entry("fr.entente.request.oriented.v1", RequestFact.RequestOriented.class),
            Map.entry("fr.entente.request.attached-to-dossier.v1", RequestFact.RequestAttachedToDossier.class),
            Map.entry("fr.entente.dossier.opened.v1", DossierFact.DossierOpened.class),
            Map.entry("fr.entente.step.reached.v1", DossierFact.StepReached.class),
            Map.entry("fr.entente.meeting.held.v1", DossierFact.MeetingHeld.class),
            Map.entry("fr.entente.orientation.made.v1", DossierFact.OrientationMade.class),
            Map.entry("fr.entente.orientation.answered.v1", DossierFact.OrientationAnswered.class),
            Map.entry("fr.entente.dossier.closed.v1", DossierFact.DossierClosed.class),
            Map.entry("fr.entente.recurrence.checked.v1", DossierFact.RecurrenceChecked.class),
            Map.entry("fr.entente.dossier.reopened.v1", DossierFact.DossierReopened.class),
            Map.entry("fr.entente.defect.reported.v1", DefectFact.DefectReported.class),
            Map.entry("fr.entente.defect.acknowledged.v1", DefectFact.DefectAcknowledged.class),
            Map.entry("fr.entente.repair.planned.v1", DefectFact.RepairPlanned.class),
            Map.entry("fr.entente.defect.repaired.v1", DefectFact.DefectRepaired.class),
            Map.entry("fr.entente.defect.refused.v1", DefectFact.DefectRefused.class),
            Map.entry("fr.entente.defect.merged.v1", DefectFact.DefectMerged.class),
            Map.entry("fr.entente.shift.ended.v1", ShiftFact.ShiftEnded.class),
            Map.entry("fr.entente.shift.hours-corrected.v1", ShiftFact.HoursCorrected.class),
            Map.entry("fr.entente.defect.confirmed.v1", DefectFact.DefectConfirmed.class),
            Map.entry("fr.entente.defect.withdrawn.v1", DefectFact.DefectWithdrawn.class),
            Map.entry("fr.entente.collective-action.planned.v1", ActionFact.ActionAnnounced.class),
            Map.entry("fr.entente.collective-action.changed.v1", ActionFact.ActionAnnounced.class),
            Map.entry("fr.entente.collective-action.postponed.v1", ActionFact.ActionAnnounced.class),
            Map.entry("fr.entente.collective-action.cancelled.v1", ActionFact.ActionCancelled.class),
            Map.entry("fr.entente.collective-action.held.v1", ActionFact.ActionHeld.class),
            Map.entry("fr.entente.collective-action.corrected.v1", ActionFact.ActionCorrected.class),
            Map.entry("fr.entente.collective-action.withdrawn.v1", ActionFact.ActionWithdrawn.class),
            Map.entry("fr.entente.intervention.logged.v1", InterventionFact.InterventionLogged.class),
            Map.entry("fr.entente.intervention.corrected.v1", InterventionFact.InterventionCorrected.class),
            Map.entry("fr.entente.intervention.withdrawn.v1", InterventionFact.InterventionWithdrawn.class));

    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = FACTS.values().stream().distinct()
            .collect(Collectors.toUnmodifiableMap(fact -> fact, FactReader::required));

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Optional<Fact> read(Incoming record) {
        return Optional.ofNullable(FACTS.get(record.type())).map(type -> read(type, record));
    }

    private Fact read(Class<? extends Fact> type, Incoming record) {
        var fact = json.readValue(record.value(), type);
        for (var component : REQUIRED.getOrDefault(type, List.of())) {
            if (value(fact, component) == null) {
                throw new IllegalArgumentException("%s has no %s".formatted(record.type(), component.getName()));
            }
        }
        return fact;
    }

    private static @Nullable Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RecordComponent> required(Class<?> fact) {
        return Arrays.stream(fact.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }
}
