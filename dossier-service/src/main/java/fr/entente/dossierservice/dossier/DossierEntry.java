package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @Nullable ReopenedBecause reason,
        @JsonUnwrapped Talks talks,
        @JsonUnwrapped Facts facts) {

    /** That a meeting was held is told to everybody; who did not come is not. */
    @JsonProperty("audience")
    public Audience audience() {
        MeetingCourse course = talks.course();
        return course == null || course == MeetingCourse.HELD ? type.audience() : Audience.OPERATOR;
    }

    public static DossierEntry opened(long version, LocalDate on) {
        return new DossierEntry(version, EntryType.OPENED, on, null, null, null, null, null, null, null, Talks.NONE,
                Facts.NONE);
    }

    /** Something that is told by its type alone, or by what it says of consents and meetings. */
    public static DossierEntry of(EntryType type, long version, LocalDate on, Talks talks) {
        return new DossierEntry(version, type, on, null, null, null, null, null, null, null, talks, Facts.NONE);
    }

    /** Something that is told by what the work brought. */
    public static DossierEntry of(EntryType type, long version, LocalDate on, Facts facts) {
        return new DossierEntry(version, type, on, null, null, null, null, null, null, null, Talks.NONE, facts);
    }

    public static DossierEntry step(long version, LocalDate on, Step step, @Nullable PassedBecause because) {
        EntryType type = because == null ? EntryType.STEP_REACHED : EntryType.STEP_PASSED;
        return new DossierEntry(version, type, on, step, because, null, null, null, null, null, Talks.NONE, Facts.NONE);
    }

    public static DossierEntry orientation(long version, LocalDate on, Partner partner) {
        return new DossierEntry(version, EntryType.ORIENTATION_MADE, on, null, null, partner, null, null, null, null,
                Talks.NONE, Facts.NONE);
    }

    public static DossierEntry closing(long version, LocalDate on, Outcome outcome) {
        return new DossierEntry(version, EntryType.CLOSED, on, null, null, null, outcome, null, null, null, Talks.NONE,
                Facts.NONE);
    }

    public static DossierEntry recurrence(long version, LocalDate on, RecurrenceDelay months, boolean recurred,
            boolean unreached) {
        return new DossierEntry(version, EntryType.RECURRENCE_CHECKED, on, null, null, null, null, months, recurred,
                null, Talks.NONE, unreached ? Facts.UNREACHED : Facts.NONE);
    }

    public static DossierEntry reopening(long version, LocalDate on, ReopenedBecause reason) {
        return new DossierEntry(version, EntryType.REOPENED, on, null, null, null, null, null, null, reason,
                Talks.NONE, Facts.NONE);
    }
}
