package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.DossierId;

/**
 * What an entry tells of the work itself; each kind of entry has the fields it needs.
 *
 * @param orientation the version at which the orientation was made that is answered
 * @param accepted of a hand-over
 * @param kept of an agreement
 * @param reached false where nobody could be asked about a recurrence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        @Nullable Exclusion exclusion,
        @Nullable AgreementForm agreement,
        @Nullable LocalDate followUpOn,
        @Nullable Boolean kept,
        @Nullable Support support,
        @Nullable Inquiry inquiry,
        @Nullable SuspendedBecause suspendedBecause,
        @Nullable Boolean accepted,
        @Nullable Long orientation,
        @Nullable OrientationStatus status,
        @Nullable RefusedBecause refusedBecause,
        @Nullable DossierId next,
        @Nullable Boolean reached) {

    public static final Facts NONE = told(_ -> {});

    /** Nobody could be asked. */
    public static final Facts UNREACHED = told(facts -> facts.reached = false);

    public static Facts of(@Nullable Exclusion exclusion) {
        return told(facts -> facts.exclusion = exclusion);
    }

    public static Facts of(AgreementForm agreement, @Nullable LocalDate followUpOn) {
        return told(facts -> {
            facts.agreement = agreement;
            facts.followUpOn = followUpOn;
        });
    }

    public static Facts ofKeeping(boolean kept) {
        return told(facts -> facts.kept = kept);
    }

    public static Facts of(Support support) {
        return told(facts -> facts.support = support);
    }

    public static Facts of(Inquiry inquiry) {
        return told(facts -> facts.inquiry = inquiry);
    }

    public static Facts of(SuspendedBecause because) {
        return told(facts -> facts.suspendedBecause = because);
    }

    public static Facts ofHandover(boolean accepted) {
        return told(facts -> facts.accepted = accepted);
    }

    public static Facts of(long orientation, OrientationStatus status, @Nullable RefusedBecause because) {
        return told(facts -> {
            facts.orientation = orientation;
            facts.status = status;
            facts.refusedBecause = because;
        });
    }

    public static Facts of(DossierId next) {
        return told(facts -> facts.next = next);
    }

    private static Facts told(Consumer<Draft> telling) {
        Draft told = new Draft();
        telling.accept(told);
        return new Facts(told.exclusion, told.agreement, told.followUpOn, told.kept, told.support, told.inquiry,
                told.suspendedBecause, told.accepted, told.orientation, told.status, told.refusedBecause, told.next,
                told.reached);
    }

    /** So many that they are told by name and not by place. */
    private static final class Draft {

        private @Nullable Exclusion exclusion;
        private @Nullable AgreementForm agreement;
        private @Nullable LocalDate followUpOn;
        private @Nullable Boolean kept;
        private @Nullable Support support;
        private @Nullable Inquiry inquiry;
        private @Nullable SuspendedBecause suspendedBecause;
        private @Nullable Boolean accepted;
        private @Nullable Long orientation;
        private @Nullable OrientationStatus status;
        private @Nullable RefusedBecause refusedBecause;
        private @Nullable DossierId next;
        private @Nullable Boolean reached;
    }
}
