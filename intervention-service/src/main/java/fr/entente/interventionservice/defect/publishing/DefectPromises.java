package fr.entente.interventionservice.defect.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectEvent;
import fr.entente.interventionservice.defect.DefectEvent.DefectAcknowledged;
import fr.entente.interventionservice.defect.DefectEvent.DefectConfirmed;
import fr.entente.interventionservice.defect.DefectEvent.DefectMerged;
import fr.entente.interventionservice.defect.DefectEvent.DefectRefused;
import fr.entente.interventionservice.defect.DefectEvent.DefectRepaired;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.interventionservice.defect.DefectEvent.RepairPlanned;
import fr.entente.interventionservice.defect.DefectId;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.RefusedBecause;
import fr.entente.interventionservice.defect.WithdrawnBecause;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;
import fr.entente.servicekit.relay.Promises;
import fr.entente.servicekit.relay.Published;

/** What other services are promised about defects. */
@Component
final class DefectPromises implements Promises<DefectEvent> {

    @Override
    public Class<DefectEvent> family() {
        return DefectEvent.class;
    }

    @Override
    public String topic() {
        return "intervention-events";
    }

    @Override
    public Published publish(DefectEvent event) {
        return new Published(typeOf(event),
                Map.of("scheme", event.schemeId().toString(), "landlord", event.landlordId().toString()),
                dataOf(event));
    }

    private static String typeOf(DefectEvent event) {
        return switch (event) {
            case DefectReported _ -> "fr.entente.defect.reported.v1";
            case DefectAcknowledged _ -> "fr.entente.defect.acknowledged.v1";
            case RepairPlanned _ -> "fr.entente.repair.planned.v1";
            case DefectRepaired _ -> "fr.entente.defect.repaired.v1";
            case DefectRefused _ -> "fr.entente.defect.refused.v1";
            case DefectMerged _ -> "fr.entente.defect.merged.v1";
            case DefectConfirmed _ -> "fr.entente.defect.confirmed.v1";
            case DefectWithdrawn _ -> "fr.entente.defect.withdrawn.v1";
        };
    }

    private static Object dataOf(DefectEvent event) {
        return switch (event) {
            case DefectReported reported -> Reported.of(reported);
            case DefectAcknowledged(var defect, var scheme, var landlord, var at) ->
                    new Acknowledged(defect, scheme, landlord, at);
            case RepairPlanned(var defect, var scheme, var landlord, var day, var at) ->
                    new Planned(defect, scheme, landlord, day, at);
            case DefectRepaired(var defect, var scheme, var landlord, var day, var at) ->
                    new Repaired(defect, scheme, landlord, day, at);
            case DefectRefused(var defect, var scheme, var landlord, var reason, var at) ->
                    new Refused(defect, scheme, landlord, reason, at);
            case DefectMerged(var defect, var scheme, var landlord, var into, var at) ->
                    new Merged(defect, scheme, landlord, into, at);
            case DefectConfirmed(var defect, var scheme, var landlord, var other, var at) ->
                    new Confirmed(defect, scheme, landlord, other, at);
            case DefectWithdrawn(var defect, var scheme, var landlord, var reason, var at) ->
                    new Withdrawn(defect, scheme, landlord, reason, at);
        };
    }

    record Reported(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            Space space,
            DefectCategory category,
            DefectSeverity severity,
            Instant foundAt,
            LocalDate day,
            LocalDate acknowledgeBy,
            UUID reportedBy,
            Instant recordedAt) {

        static Reported of(DefectReported event) {
            return new Reported(event.defectId(), event.schemeId(), event.landlordId(), event.siteId(),
                    event.space(), event.category(), event.severity(), event.foundAt(), event.day(),
                    event.acknowledgeBy(), event.reportedBy(), event.recordedAt());
        }
    }

    record Acknowledged(DefectId defectId, SchemeId schemeId, LandlordId landlordId, Instant acknowledgedAt) {}

    record Planned(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate plannedFor,
            Instant plannedAt) {}

    record Repaired(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate repairedOn,
            Instant notedAt) {}

    record Refused(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            RefusedBecause reason,
            Instant refusedAt) {}

    record Merged(DefectId defectId, SchemeId schemeId, LandlordId landlordId, DefectId into, Instant mergedAt) {}

    record Confirmed(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            DefectId other,
            Instant confirmedAt) {}

    record Withdrawn(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            WithdrawnBecause reason,
            Instant withdrawnAt) {}
}
