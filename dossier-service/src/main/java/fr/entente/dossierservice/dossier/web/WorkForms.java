package fr.entente.dossierservice.dossier.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.dossierservice.dossier.AgreementForm;
import fr.entente.dossierservice.dossier.Exclusion;
import fr.entente.dossierservice.dossier.Inquiry;
import fr.entente.dossierservice.dossier.OrientationStatus;
import fr.entente.dossierservice.dossier.RefusedBecause;
import fr.entente.dossierservice.dossier.Support;
import fr.entente.dossierservice.dossier.SuspendedBecause;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.web.ProblemException;

/** What comes in about the work on a dossier. */
final class WorkForms {

    private static final int MOST_HOUSEHOLDS = 500;

    private WorkForms() {}

    /** Nothing excluded means that it may be mediated. */
    record DecideAdmissibility(@Nullable Exclusion exclusion, @NotNull LocalDate decidedOn) {}

    /** A mediator hands over what he follows himself; a manager says from whom. */
    record ProposeHandover(@Nullable UUID from, @NotNull UUID to, @NotNull LocalDate proposedOn) {}

    record AnswerHandover(@NotNull Boolean accepted, @NotNull LocalDate answeredOn) {}

    record InformSide(@NotNull Side side, @NotNull LocalDate informedOn) {}

    record GiveSupport(@NotNull Support support, @NotNull LocalDate givenOn) {}

    /** In households. */
    record MakeInquiry(
            @NotNull @Min(1) @Max(MOST_HOUSEHOLDS) Integer asked,
            @NotNull @Min(0) @Max(MOST_HOUSEHOLDS) Integer heard,
            @NotNull @Min(0) @Max(MOST_HOUSEHOLDS) Integer disturbed,
            @NotNull LocalDate madeOn) {

        Inquiry inquiry() {
            if (heard > asked || disturbed > heard) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "inquiry",
                        heard > asked ? "heard" : "disturbed");
            }
            return new Inquiry(asked, heard, disturbed);
        }
    }

    record ReachAgreement(
            @NotNull AgreementForm form,
            @NotNull LocalDate reachedOn,
            @Nullable LocalDate followUpOn) {

        void mustBeFollowedUpLater() {
            if (followUpOn != null && !followUpOn.isAfter(reachedOn)) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "follow-up", "followUpOn");
            }
        }
    }

    record FollowUpAgreement(@NotNull Boolean kept, @NotNull LocalDate followedUpOn) {}

    record SuspendDossier(@NotNull SuspendedBecause because, @NotNull LocalDate suspendedOn) {}

    record ResumeDossier(@NotNull LocalDate resumedOn) {}

    /** A refusal says why, and nothing else does. */
    record AnswerOrientation(
            @NotNull OrientationStatus status,
            @Nullable RefusedBecause refusedBecause,
            @NotNull LocalDate answeredOn) {

        void mustSayWhyRefused() {
            WorkForms.mustSayWhyRefused(status, refusedBecause);
        }
    }

    static void mustSayWhyRefused(OrientationStatus status, @Nullable RefusedBecause because) {
        if ((status == OrientationStatus.REFUSED) != (because != null)) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "refused-because", "refusedBecause");
        }
    }

    record LinkDossier(@NotNull UUID next, @NotNull LocalDate linkedOn) {}
}
