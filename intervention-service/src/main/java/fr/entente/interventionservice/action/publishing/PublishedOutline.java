package fr.entente.interventionservice.action.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.entente.interventionservice.action.ActionEvent;
import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.ActionKind;
import fr.entente.interventionservice.action.Organisation;
import fr.entente.interventionservice.action.OrganisationKind;
import fr.entente.interventionservice.action.Outline;
import fr.entente.interventionservice.action.OwnedSite;
import fr.entente.interventionservice.action.Theme;
import fr.entente.interventionservice.words.SchemeId;

/** What is held together, when and where; of a partner only its kind, because its name is a text. */
record PublishedOutline(
        ActionId actionId,
        SchemeId schemeId,
        Theme theme,
        ActionKind kind,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        List<OwnedSite> sites,
        List<OrganisationKind> partnerKinds) {

    static PublishedOutline of(ActionEvent event, Outline outline, LocalDate day, List<OwnedSite> sites) {
        return new PublishedOutline(event.actionId(), event.schemeId(), outline.theme(), outline.kind(),
                outline.startsAt(), outline.endsAt(), day, sites,
                outline.partners().stream().map(Organisation::kind).toList());
    }
}
