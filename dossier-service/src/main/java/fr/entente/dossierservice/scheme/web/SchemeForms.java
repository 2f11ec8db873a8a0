package fr.entente.dossierservice.scheme.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** What comes in about schemes. Names are those of organisations, never of persons. */
final class SchemeForms {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_RENEWALS = 10;
    private static final int MOST_HOURS = 1_000_000;

    private static final int MOST_HOURS_TO_ANSWER = 30 * 24;

    private SchemeForms() {}

    record CreateScheme(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotNull UUID coordinatorId,
            @NotBlank @Size(max = LONGEST_NAME) String coordinatorName,
            @NotNull LocalDate createdOn) {}

    record AdmitLandlord(@NotBlank @Size(max = LONGEST_NAME) String name, @NotNull LocalDate from) {}

    record LetLandlordLeave(@NotNull LocalDate lastDay) {}

    record SignContract(
            @NotNull UUID operatorId,
            @NotBlank @Size(max = LONGEST_NAME) String operatorName,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @PositiveOrZero @Max(MOST_RENEWALS) Integer renewals,
            @NotEmpty Set<@NotNull DayOfWeek> serviceDays,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime opensAt,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hoursDue) {}

    record PromiseFirstAnswer(@NotNull @Min(1) @Max(MOST_HOURS_TO_ANSWER) Integer hours, @NotNull LocalDate from) {}

    record RenewContract(@NotNull LocalDate until) {}

    record EndContract(@NotNull LocalDate lastDay) {}
}
