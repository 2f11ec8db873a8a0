package fr.entente.dossierservice.due;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Nature;
import fr.entente.dossierservice.words.RequestId;

/**
 * One thing to do, about a request or a dossier.
 *
 * @param owners whose it is; nobody: it stands with those who manage
 * @param since the day on which it began
 * @param ageDays from then to today
 * @param from who asks, of a hand-over
 * @param months after the closing, of the question whether the conflict came back
 * @param orientation the version at which it was made, of a partner that is silent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueItem(
        DueKind kind,
        @Nullable RequestId requestId,
        @Nullable DossierId dossierId,
        @Nullable String siteName,
        @Nullable String town,
        Nature nature,
        List<MediatorId> owners,
        LocalDate since,
        LocalDate dueOn,
        boolean overdue,
        long ageDays,
        @Nullable MediatorId from,
        @Nullable Integer months,
        @Nullable Integer orientation) {

    /** From when on somebody has something to do: what nobody has has to be given to somebody at once. */
    public LocalDate began() {
        return kind == DueKind.UNOWNED_REQUEST ? since : dueOn;
    }

    /** Where the web app shows what it is about. */
    public String path() {
        return requestId == null ? "/dossiers/" + dossierId : "/requests/" + requestId;
    }
}
