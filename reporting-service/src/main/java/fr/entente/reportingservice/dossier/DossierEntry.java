package fr.entente.reportingservice.dossier;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.dossier.DossierFact.DossierClosed;
import fr.entente.reportingservice.dossier.DossierFact.DossierOpened;
import fr.entente.reportingservice.dossier.DossierFact.DossierReopened;
import fr.entente.reportingservice.dossier.DossierFact.MeetingHeld;
import fr.entente.reportingservice.dossier.DossierFact.OrientationAnswered;
import fr.entente.reportingservice.dossier.DossierFact.OrientationMade;
import fr.entente.reportingservice.dossier.DossierFact.RecurrenceChecked;
import fr.entente.reportingservice.dossier.DossierFact.StepReached;
import fr.entente.servicekit.intake.Taken;

/**
 * One line of a dossier's life.
 *
 * @param site where it was opened, on its opening only
 * @param code the step, who met, which orientation was answered how, the outcome, the reason or the months, by kind
 */
record DossierEntry(
        UUID dossier,
        long version,
        UUID scheme,
        UUID landlord,
        @Nullable UUID site,
        Kind kind,
        LocalDate day,
        String code) {

    enum Kind {
        OPENED, STEP, MET, ORIENTED, HEARD, CLOSED, RECURRED, NOT_RECURRED, REOPENED
    }

    static final String SEPARATOR = " ";

    static DossierEntry of(Taken<DossierFact> taken) {
        var version = taken.source().version();
        return switch (taken.fact()) {
            case DossierOpened it -> new DossierEntry(it.dossierId(), version, it.schemeId(), it.landlordId(),
                    it.siteId(), Kind.OPENED, it.openedOn(), "");
            case StepReached it -> of(it, version, Kind.STEP, it.reachedOn(), it.step());
            case MeetingHeld it -> of(it, version, Kind.MET, it.heldOn(),
                    it.parties().stream().map(UUID::toString).collect(Collectors.joining("\n")));
            case OrientationMade it -> of(it, version, Kind.ORIENTED, it.madeOn(), "");
            case OrientationAnswered it -> of(it, version, Kind.HEARD, it.answeredOn(),
                    it.orientation() + SEPARATOR + it.status());
            case DossierClosed it -> of(it, version, Kind.CLOSED, it.closedOn(), it.outcome());
            case RecurrenceChecked it -> of(it, version, it.recurred() ? Kind.RECURRED : Kind.NOT_RECURRED,
                    it.checkedOn(), Integer.toString(it.months()));
            case DossierReopened it -> of(it, version, Kind.REOPENED, it.reopenedOn(), it.reason());
        };
    }

    private static DossierEntry of(DossierFact fact, long version, Kind kind, LocalDate day, String code) {
        return new DossierEntry(fact.dossierId(), version, fact.schemeId(), fact.landlordId(), null, kind, day, code);
    }
}
