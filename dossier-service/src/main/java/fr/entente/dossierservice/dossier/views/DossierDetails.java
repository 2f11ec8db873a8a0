package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.Consents;
import fr.entente.dossierservice.dossier.DossierEntry;
import fr.entente.dossierservice.dossier.EntryType;
import fr.entente.dossierservice.dossier.Evidence;
import fr.entente.dossierservice.dossier.Exclusion;
import fr.entente.dossierservice.dossier.Handover;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.PassedBecause;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.RefusedBecause;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.vault.Erasures.Erasure;
import fr.entente.dossierservice.words.Partner;

/** A dossier with its story, and what may be done with it now. */
public record DossierDetails(
        @JsonUnwrapped DossierItem item,
        List<StepTaken> steps,
        List<Orientation> orientations,
        List<Recurrence> recurrences,
        List<DossierEntry> timeline,
        List<Allowed> allowed,
        @Nullable Consents consents,
        @Nullable Evidence evidence,
        @Nullable Exclusion exclusion,
        @Nullable Handover handover,
        List<Erasure> erasures) {

    /**
     * {@code operates} says whether whoever asks is one of those who mediate; {@code erasures} when words were erased,
     * for them.
     */
    public static DossierDetails of(DossierItem item, List<DossierEntry> story, List<Allowed> allowed,
            boolean operates, List<Erasure> erasures) {
        return new DossierDetails(item, each(story, StepTaken::of), Orientation.all(story),
                each(story, Recurrence::of), story, allowed, operates ? item.consents() : null,
                operates ? item.evidence() : null,
                operates ? item.exclusion() : null,
                operates ? item.handover() : null, erasures);
    }

    private static <T> List<T> each(List<DossierEntry> story, Function<DossierEntry, @Nullable T> reading) {
        return story.stream().<@Nullable T>map(reading).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** A step, or why it was passed over. */
    public record StepTaken(Step step, LocalDate reachedOn, @Nullable PassedBecause passedBecause) {

        static @Nullable StepTaken of(DossierEntry entry) {
            Step step = entry.step();
            return step == null ? null : new StepTaken(step, entry.on(), entry.passedBecause());
        }
    }

    /**
     * To whom somebody was sent on, and what became of it.
     *
     * @param version at which it was made: by that it is named
     * @param answeredOn null while the partner was not heard of
     */
    public record Orientation(
            long version,
            Partner partner,
            LocalDate madeOn,
            OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            @Nullable LocalDate answeredOn) {

        public static List<Orientation> all(List<DossierEntry> story) {
            Map<Long, DossierEntry> answers = new HashMap<>();
            story.forEach(entry -> {
                Long orientation = entry.facts().orientation();
                if (orientation != null) {
                    answers.put(orientation, entry);
                }
            });
            return each(story, entry -> of(entry, answers.get(entry.version())));
        }

        private static @Nullable Orientation of(DossierEntry entry, @Nullable DossierEntry answer) {
            Partner partner = entry.partner();
            if (partner == null) {
                return null;
            }
            OrientationStatus status = answer == null ? null : answer.facts().status();
            return answer == null || status == null
                    ? new Orientation(entry.version(), partner, entry.on(), OrientationStatus.SENT, null, null)
                    : new Orientation(entry.version(), partner, entry.on(), status, answer.facts().refusedBecause(),
                            answer.on());
        }
    }

    /** Whether the conflict had come back when one asked. */
    public record Recurrence(RecurrenceDelay months, boolean recurred, boolean reached, LocalDate checkedOn) {

        static @Nullable Recurrence of(DossierEntry entry) {
            RecurrenceDelay months = entry.months();
            return entry.type() != EntryType.RECURRENCE_CHECKED || months == null
                    ? null
                    : new Recurrence(months, Boolean.TRUE.equals(entry.recurred()),
                            !Boolean.FALSE.equals(entry.facts().reached()), entry.on());
        }
    }

    /**
     * Whether something may be done now.
     *
     * @param reason in the language of whoever asked
     * @param because the same as the problem type that trying would be answered with
     * @param step the one that comes next, for {@code REACH_STEP}
     * @param dueOn from when on, for recurrence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Allowed(
            String action,
            boolean allowed,
            @Nullable String reason,
            @Nullable String because,
            @Nullable Step step,
            @Nullable LocalDate dueOn) {}
}
