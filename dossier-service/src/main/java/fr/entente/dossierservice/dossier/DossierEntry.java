package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.function.Consumer;

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

    public static DossierEntry of(EntryType type, long version, LocalDate on) {
        return of(type, version, on, Talks.NONE);
    }

    /** Something that is told by what it says of consents and meetings. */
    public static DossierEntry of(EntryType type, long version, LocalDate on, Talks talks) {
        return told(type, version, on, told -> told.talks = talks);
    }

    /** Something that is told by what the work brought. */
    public static DossierEntry of(EntryType type, long version, LocalDate on, Facts facts) {
        return told(type, version, on, told -> told.facts = facts);
    }

    public static DossierEntry step(long version, LocalDate on, Step step, @Nullable PassedBecause because) {
        EntryType type = because == null ? EntryType.STEP_REACHED : EntryType.STEP_PASSED;
        return told(type, version, on, told -> {
            told.step = step;
            told.passedBecause = because;
        });
    }

    public static DossierEntry orientation(long version, LocalDate on, Partner partner) {
        return told(EntryType.ORIENTATION_MADE, version, on, told -> told.partner = partner);
    }

    public static DossierEntry closing(long version, LocalDate on, Outcome outcome) {
        return told(EntryType.CLOSED, version, on, told -> told.outcome = outcome);
    }

    public static DossierEntry recurrence(long version, LocalDate on, RecurrenceDelay months, boolean recurred,
            boolean unreached) {
        return told(EntryType.RECURRENCE_CHECKED, version, on, told -> {
            told.months = months;
            told.recurred = recurred;
            told.facts = unreached ? Facts.UNREACHED : Facts.NONE;
        });
    }

    public static DossierEntry reopening(long version, LocalDate on, ReopenedBecause reason) {
        return told(EntryType.REOPENED, version, on, told -> told.reason = reason);
    }

    private static DossierEntry told(EntryType type, long version, LocalDate on, Consumer<Draft> telling) {
        Draft told = new Draft();
        telling.accept(told);
        return new DossierEntry(version, type, on, told.step, told.passedBecause, told.partner, told.outcome,
                told.months, told.recurred, told.reason, told.talks, told.facts);
    }

    /** So many that they are told by name and not by place. */
    private static final class Draft {

        private @Nullable Step step;
        private @Nullable PassedBecause passedBecause;
        private @Nullable Partner partner;
        private @Nullable Outcome outcome;
        private @Nullable RecurrenceDelay months;
        private @Nullable Boolean recurred;
        private @Nullable ReopenedBecause reason;
        private Talks talks = Talks.NONE;
        private Facts facts = Facts.NONE;
    }
}
