package fr.entente.dossierservice.dossier.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.dossier.PassedBecause;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.ReopenedBecause;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.Severity;
import fr.entente.servicekit.web.ProblemException;

/** What comes in about dossiers. */
final class DossierForms {

    private DossierForms() {}

    /** Who asked is said where somebody did. */
    record OpenDossier(
            @NotNull UUID siteId,
            @NotNull LocalDate openedOn,
            @NotNull Nature nature,
            @NotNull @Min(Severity.LOWEST) @Max(Severity.HIGHEST) Integer severity,
            @NotNull Origin origin,
            @Nullable AskedBy askedBy,
            @Nullable UUID requestId) {

        void mustSayWhoAsked() {
            if ((origin == Origin.SPONTANEOUS) != (askedBy == null)) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "asked-by", "askedBy");
            }
        }
    }

    record ReachStep(@NotNull Step step, @NotNull LocalDate reachedOn, @Nullable PassedBecause passedBecause) {}

    record MakeOrientation(@NotNull Partner partner, @NotNull LocalDate madeOn) {}

    record CloseDossier(@NotNull Outcome outcome, @NotNull LocalDate closedOn) {}

    /** Where nobody could be asked, nobody said that it came back. */
    record CheckRecurrence(
            @NotNull Integer months,
            @NotNull Boolean recurred,
            @Nullable Boolean reached,
            @NotNull LocalDate checkedOn) {

        boolean somebodyWasReached() {
            boolean asked = !Boolean.FALSE.equals(reached);
            if (recurred && !asked) {
                throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "unreached", "reached");
            }
            return asked;
        }

        RecurrenceDelay delay() {
            return Arrays.stream(RecurrenceDelay.values()).filter(each -> each.months() == months).findFirst()
                    .orElseThrow(() -> ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "months", "months"));
        }
    }

    record ReopenDossier(@NotNull ReopenedBecause reason, @NotNull LocalDate reopenedOn) {}
}
