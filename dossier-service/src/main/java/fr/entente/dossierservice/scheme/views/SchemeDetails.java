package fr.entente.dossierservice.scheme.views;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.OperatorId;
import fr.entente.dossierservice.words.SchemeId;

/**
 * A scheme as the caller may see it.
 *
 * @param members for a landlord's staff only its own
 * @param contract the latest
 * @param firstAnswer what is promised for requests that come today, or from a later day where nothing is yet
 * @param dwellings of the sites the caller may see, today
 */
public record SchemeDetails(
        SchemeId id,
        long version,
        String name,
        LandlordId coordinatorId,
        String coordinatorName,
        LocalDate createdOn,
        List<Member> members,
        @Nullable Contract contract,
        @Nullable FirstAnswer firstAnswer,
        long dwellings,
        long sites) {

    /** One membership; {@code until} is its last day, where that is known. */
    public record Member(
            LandlordId landlordId,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean coordinator) {}

    /** How soon requests received from a day on get their first answer. */
    public record FirstAnswer(int hours, LocalDate from) {}

    /** The contract with the operator; both days are included. */
    public record Contract(
            OperatorId operatorId,
            String operatorName,
            LocalDate from,
            LocalDate until,
            int renewals,
            int renewalsLeft,
            List<DayOfWeek> serviceDays,
            @JsonFormat(pattern = "HH:mm") LocalTime opensAt,
            @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
            int hoursDue,
            boolean ended) {}
}
