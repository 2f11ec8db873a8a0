package fr.entente.interventionservice.intervention.web;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.interventionservice.calendar.Days;
import fr.entente.interventionservice.intervention.Answer;
import fr.entente.interventionservice.intervention.Deed;
import fr.entente.interventionservice.intervention.InterventionCommand.Seen;
import fr.entente.interventionservice.intervention.Mission;
import fr.entente.interventionservice.intervention.Register;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;
import fr.entente.servicekit.web.ProblemException;

/**
 * What a mediator tells; the same when he logs and when he corrects.
 *
 * @param seen with a correction only: what its author had before him, where an earlier correction of his had not been
 *     answered yet; without it, what the version in {@code If-Match} says
 */
record InterventionForm(
        @NotNull SiteId siteId,
        @NotNull Space space,
        @NotNull Mission mission,
        @NotNull Register register,
        @Nullable Nature nature,
        @Nullable @Min(Severity.LOWEST) @Max(Severity.HIGHEST) Integer severity,
        @NotNull Origin origin,
        @Nullable AskedBy askedBy,
        @NotNull Instant startedAt,
        @NotNull @Min(1) @Max(LONGEST) Integer minutes,
        @NotNull @Min(0) @Max(CROWD) Integer peopleMet,
        @Nullable Answer answer,
        @Nullable Partner orientation,
        @Nullable DossierId dossierId,
        @Nullable RequestId requestId,
        @Nullable @Valid InterventionForm seen) {

    static final int LONGEST = 720;

    static final int CROWD = 500;

    Deed deed(Days days) {
        return new Deed(siteId, space, mission, register, nature, severity == null ? null : new Severity(severity),
                origin, askedBy, days.past("startedAt", startedAt), minutes, peopleMet, answer, orientation, dossierId,
                requestId);
    }

    void mustBeTheFirstWord() {
        if (seen != null) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "intervention", "nothing-seen", "seen");
        }
    }

    Seen seenAt(long version, Days days) {
        return new Seen(version, seen == null ? null : seen.deed(days));
    }
}
