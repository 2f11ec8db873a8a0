package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.Consents;
import fr.entente.dossierservice.dossier.DossierProgress;
import fr.entente.dossierservice.dossier.Evidence;
import fr.entente.dossierservice.dossier.Exclusion;
import fr.entente.dossierservice.dossier.Halt;
import fr.entente.dossierservice.dossier.Handover;
import fr.entente.dossierservice.dossier.Outcome;
import fr.entente.dossierservice.dossier.RecurrenceDelay;
import fr.entente.dossierservice.dossier.Stage;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.words.AskedBy;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.Origin;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;

/**
 * A dossier with how far it has come.
 *
 * @param recurrence3 whether the conflict had come back three months after the closing; null while not asked
 * @param mediators who follow it: for those who mediate alone
 * @param consents of both sides: for those who mediate alone
 * @param evidence what the work has to show so far: for those who mediate alone
 * @param suspendedOn null while one works on it
 * @param sequelId the dossier in which the conflict is followed since it came back
 * @param exclusion why it cannot be mediated: for those who mediate alone, as is the hand-over that waits for its
 *     answer
 * @param unreached after how many months nobody could be asked
 * @param ageDays to its closing, or to today
 */
public record DossierItem(
        DossierId id,
        long version,
        SiteId siteId,
        @Nullable String siteName,
        @Nullable String town,
        LandlordId landlordId,
        LocalDate openedOn,
        Nature nature,
        Severity severity,
        Origin origin,
        @Nullable AskedBy askedBy,
        @Nullable RequestId requestId,
        Stage progress,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate reopenedOn,
        @Nullable Boolean recurrence3,
        @Nullable Boolean recurrence6,
        long ageDays,
        List<MediatorId> mediators,
        @JsonIgnore Consents consents,
        @JsonIgnore Evidence evidence,
        @Nullable LocalDate suspendedOn,
        @Nullable DossierId sequelId,
        @JsonIgnore @Nullable Exclusion exclusion,
        @JsonIgnore @Nullable Handover handover,
        @JsonIgnore @Nullable Step step,
        @JsonIgnore boolean passed,
        @JsonIgnore LocalDate since,
        @JsonIgnore boolean checklistOwed,
        List<Integer> unreached) {

    @JsonIgnore
    public DossierProgress howFar() {
        Set<RecurrenceDelay> checked = new LinkedHashSet<>();
        if (recurrence3 != null) {
            checked.add(RecurrenceDelay.THREE_MONTHS);
        }
        if (recurrence6 != null) {
            checked.add(RecurrenceDelay.SIX_MONTHS);
        }
        return new DossierProgress(since, step, passed, closedOn, checked, consents, evidence,
                new Halt(exclusion, suspendedOn, checklistOwed, sequelId != null));
    }
}
