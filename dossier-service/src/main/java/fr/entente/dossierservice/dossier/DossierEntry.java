package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.Partner;

/** One thing that happened to a dossier; it has the fields of its type and no others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierEntry(
        long version,
        EntryType type,
        LocalDate on,
        @Nullable Step step,
        @Nullable PassedBecause passedBecause,
        @Nullable Partner partner,
        @Nullable Outcome outcome,
        @Nullable RecurrenceDelay months,
        @Nullable Boolean recurred,
        @Nullable ReopenedBecause reason) {

    public static DossierEntry opened(long version, LocalDate on) {
        return new DossierEntry(version, EntryType.OPENED, on, null, null, null, null, null, null, null);
    }

    public static DossierEntry step(long version, LocalDate on, Step step, @Nullable PassedBecause because) {
        EntryType type = because == null ? EntryType.STEP_REACHED : EntryType.STEP_PASSED;
        return new DossierEntry(version, type, on, step, because, null, null, null, null, null);
    }

    public static DossierEntry orientation(long version, LocalDate on, Partner partner) {
        return new DossierEntry(version, EntryType.ORIENTATION_MADE, on, null, null, partner, null, null, null, null);
    }

    public static DossierEntry closing(long version, LocalDate on, Outcome outcome) {
        return new DossierEntry(version, EntryType.CLOSED, on, null, null, null, outcome, null, null, null);
    }

    public static DossierEntry recurrence(long version, LocalDate on, RecurrenceDelay months, boolean recurred) {
        return new DossierEntry(version, EntryType.RECURRENCE_CHECKED, on, null, null, null, null, months, recurred,
                null);
    }

    public static DossierEntry reopening(long version, LocalDate on, ReopenedBecause reason) {
        return new DossierEntry(version, EntryType.REOPENED, on, null, null, null, null, null, null, reason);
    }
}
