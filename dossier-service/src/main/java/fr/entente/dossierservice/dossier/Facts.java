package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

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

    public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Nobody could be asked. */
    public static final Facts UNREACHED = new Facts(null, null, null, null, null, null, null, null, null, null, null,
            null, false);

    public static Facts of(@Nullable Exclusion exclusion) {
        return new Facts(exclusion, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Facts of(AgreementForm agreement, @Nullable LocalDate followUpOn) {
        return new Facts(null, agreement, followUpOn, null, null, null, null, null, null, null, null, null, null);
    }

    public static Facts ofKeeping(boolean kept) {
        return new Facts(null, null, null, kept, null, null, null, null, null, null, null, null, null);
    }

    public static Facts of(Support support) {
        return new Facts(null, null, null, null, support, null, null, null, null, null, null, null, null);
    }

    public static Facts of(Inquiry inquiry) {
        return new Facts(null, null, null, null, null, inquiry, null, null, null, null, null, null, null);
    }

    public static Facts of(SuspendedBecause because) {
        return new Facts(null, null, null, null, null, null, because, null, null, null, null, null, null);
    }

    public static Facts ofHandover(boolean accepted) {
        return new Facts(null, null, null, null, null, null, null, accepted, null, null, null, null, null);
    }

    public static Facts of(long orientation, OrientationStatus status, @Nullable RefusedBecause because) {
        return new Facts(null, null, null, null, null, null, null, null, orientation, status, because, null, null);
    }

    public static Facts of(DossierId next) {
        return new Facts(null, null, null, null, null, null, null, null, null, null, null, next, null);
    }
}
