package fr.entente.dossierservice.scheme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import fr.entente.dossierservice.words.OperatorId;

/**
 * What a scheme and its operator agreed.
 *
 * @param until the last day, included
 * @param renewals how often it may be renewed
 * @param hoursDue mediator-hours owed for the whole of {@code from} to {@code until}
 */
public record ContractTerms(
        OperatorId operatorId,
        String operatorName,
        LocalDate from,
        LocalDate until,
        int renewals,
        List<DayOfWeek> serviceDays,
        LocalTime opensAt,
        LocalTime closesAt,
        int hoursDue) {

    public ContractTerms {
        serviceDays = serviceDays.stream().distinct().sorted().toList();
    }
}
