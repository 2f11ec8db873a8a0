package fr.entente.interventionservice.intervention;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;

/** A deed with one thing changed. */
record Change(Deed deed) {

    Deed site(SiteId site) {
        return copy(site, deed.register(), deed.nature(), deed.severity(), deed.origin(), deed.askedBy(), deed.answer(),
                deed.orientation(), deed.dossierId(), deed.requestId());
    }

    Deed about(Register register, @Nullable Nature nature, @Nullable Severity severity) {
        return copy(deed.siteId(), register, nature, severity, deed.origin(), deed.askedBy(), deed.answer(),
                deed.orientation(), deed.dossierId(), deed.requestId());
    }

    Deed origin(Origin origin, @Nullable AskedBy askedBy) {
        return copy(deed.siteId(), deed.register(), deed.nature(), deed.severity(), origin, askedBy, deed.answer(),
                deed.orientation(), deed.dossierId(), deed.requestId());
    }

    Deed answer(@Nullable Answer answer, @Nullable Partner orientation) {
        return copy(deed.siteId(), deed.register(), deed.nature(), deed.severity(), deed.origin(), deed.askedBy(),
                answer, orientation, deed.dossierId(), deed.requestId());
    }

    Deed references(@Nullable DossierId dossier, @Nullable RequestId request) {
        return copy(deed.siteId(), deed.register(), deed.nature(), deed.severity(), deed.origin(), deed.askedBy(),
                deed.answer(), deed.orientation(), dossier, request);
    }

    Deed met(int people) {
        return counted(deed.minutes(), people);
    }

    Deed took(int minutes) {
        return counted(minutes, deed.peopleMet());
    }

    private Deed counted(int minutes, int people) {
        return new Deed(deed.siteId(), deed.space(), deed.mission(), deed.register(), deed.nature(), deed.severity(),
                deed.origin(), deed.askedBy(), deed.startedAt(), minutes, people, deed.answer(), deed.orientation(),
                deed.dossierId(), deed.requestId());
    }

    private Deed copy(SiteId site, Register register, @Nullable Nature nature, @Nullable Severity severity,
            Origin origin, @Nullable AskedBy askedBy, @Nullable Answer answer, @Nullable Partner orientation,
            @Nullable DossierId dossier, @Nullable RequestId request) {
        return new Deed(site, deed.space(), deed.mission(), register, nature, severity, origin, askedBy,
                deed.startedAt(), deed.minutes(), deed.peopleMet(), answer, orientation, dossier, request);
    }
}
