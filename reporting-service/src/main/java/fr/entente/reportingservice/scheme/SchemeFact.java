package fr.entente.reportingservice.scheme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import fr.entente.reportingservice.Fact;

/** What dashboards need to know about a scheme, its members and its contract. */
public sealed interface SchemeFact extends Fact {

    record SchemeCreated(UUID schemeId, String name, UUID coordinatorId, LocalDate createdOn) implements SchemeFact {}

    record LandlordJoined(UUID schemeId, UUID landlordId, String name, LocalDate from) implements SchemeFact {}

    record LandlordLeft(UUID schemeId, UUID landlordId, LocalDate lastDay) implements SchemeFact {}

    record ContractSigned(
            UUID schemeId,
            UUID operatorId,
            String operatorName,
            LocalDate from,
            LocalDate until,
            List<String> serviceDays,
            LocalTime opensAt,
            LocalTime closesAt,
            int hoursDue) implements SchemeFact {}

    record ContractRenewed(UUID schemeId, LocalDate until) implements SchemeFact {}

    record ContractEnded(UUID schemeId, LocalDate lastDay) implements SchemeFact {}
}
