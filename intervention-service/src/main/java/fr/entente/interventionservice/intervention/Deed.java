package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/**
 * What was done, as the mediator tells it.
 *
 * @param nature what it was about; none where there was nothing to report
 * @param severity of what it was about
 * @param askedBy none on a round
 * @param startedAt by the clock of his phone
 * @param answer given together with the orientation, or later by the request itself
 */
public record Deed(
        SiteId siteId,
        Space space,
        Mission mission,
        Register register,
        @Nullable Nature nature,
        @Nullable Severity severity,
        Origin origin,
        @Nullable AskedBy askedBy,
        Instant startedAt,
        int minutes,
        int peopleMet,
        @Nullable Answer answer,
        @Nullable Partner orientation,
        @Nullable DossierId dossierId,
        @Nullable RequestId requestId) {

    void mustHoldTogether() {
        refuseIf(askedBy == null && origin != Origin.SPONTANEOUS, Gap.ASKED_BY_MISSING);
        refuseIf(askedBy != null && origin == Origin.SPONTANEOUS, Gap.ASKED_BY_ON_A_ROUND);
        refuseIf(nature == null && register.needsNature(), Gap.NATURE_MISSING);
        refuseIf(nature != null && severity == null, Gap.SEVERITY_MISSING);
        refuseIf(nature == null && severity != null, Gap.SEVERITY_OF_NOTHING);
        refuseIf(answer != null && orientation == null, Gap.ORIENTATION_MISSING);
        refuseIf(answer == null && orientation != null, Gap.ANSWER_MISSING);
    }

    /** These aspects as the other deed tells them, the rest as this one does. */
    Deed with(Deed other, Set<Aspect> taken) {
        Function<Aspect, Deed> as = aspect -> taken.contains(aspect) ? other : this;
        var place = as.apply(Aspect.PLACE);
        var subject = as.apply(Aspect.SUBJECT);
        var asked = as.apply(Aspect.ORIGIN);
        var answered = as.apply(Aspect.ANSWER);
        return new Deed(place.siteId, place.space, subject.mission, subject.register, subject.nature, subject.severity,
                asked.origin, asked.askedBy, as.apply(Aspect.START).startedAt, as.apply(Aspect.MINUTES).minutes,
                as.apply(Aspect.PEOPLE_MET).peopleMet, answered.answer, answered.orientation,
                as.apply(Aspect.DOSSIER).dossierId, as.apply(Aspect.REQUEST).requestId);
    }

    private static void refuseIf(boolean missing, Gap gap) {
        if (missing) {
            throw new InterventionRejection.Incoherent(gap);
        }
    }
}
