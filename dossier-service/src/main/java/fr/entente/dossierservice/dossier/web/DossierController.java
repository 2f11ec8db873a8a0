package fr.entente.dossierservice.dossier.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierCommand.CheckRecurrence;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.MakeOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MEDIATOR;

@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossierController {

    private final CommandDesk desk;
    private final DossierDesk dossiers;
    private final Directory directory;
    private final Days days;

    DossierController(CommandDesk desk, DossierDesk dossiers, Directory directory, Days days) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.directory = directory;
        this.days = days;
    }

    @PutMapping("/{id}")
    @Operation(summary = "Opens a dossier on a site; a mediator who opens one follows it")
    ResponseEntity<Receipt> open(@PathVariable UUID id, @RequestBody @Valid DossierForms.OpenDossier form,
            Caller caller) {
        DossierDesk.operator(caller);
        Matter matter = matter(form);
        RequestId request = matter.requestId();
        LandlordId requestLandlord = request == null ? null : directory.landlordOf(caller, request);
        var command = new OpenDossier(new DossierId(id), new SchemeId(caller.requiredScheme()),
                directory.groundOf(caller, matter.siteId()), matter, requestLandlord,
                caller.role() == MEDIATOR ? new MediatorId(caller.person()) : null);
        return desk.create(id.toString(), command, caller, form).created();
    }

    @PostMapping("/{id}/steps")
    @Operation(summary = "Reaches the next step, or passes it over with a reason")
    ResponseEntity<Receipt> reachStep(@PathVariable UUID id, @RequestBody @Valid DossierForms.ReachStep form,
            Caller caller, Conditions conditions) {
        return dossiers.change(id, dossiers.operator(caller, id), conditions, form,
                dossier -> new ReachStep(dossier, form.step(), days.past("reachedOn", form.reachedOn()),
                        form.passedBecause(), directory.schemeOf(caller, dossier)));
    }

    @PostMapping("/{id}/orientations")
    @Operation(summary = "Sends somebody on to a partner")
    ResponseEntity<Receipt> orient(@PathVariable UUID id, @RequestBody @Valid DossierForms.MakeOrientation form,
            Caller caller, Conditions conditions) {
        return dossiers.change(id, dossiers.operator(caller, id), conditions, form,
                dossier -> new MakeOrientation(dossier, form.partner(),
                        days.past("madeOn", form.madeOn()), directory.schemeOf(caller, dossier)));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Closes the dossier with its outcome")
    ResponseEntity<Receipt> close(@PathVariable UUID id, @RequestBody @Valid DossierForms.CloseDossier form,
            Caller caller, Conditions conditions) {
        return dossiers.change(id, dossiers.follower(caller, id), conditions, form,
                dossier -> new CloseDossier(dossier, form.outcome(), days.past("closedOn", form.closedOn()),
                        directory.requestsWaiting(caller, dossier)));
    }

    @PostMapping("/{id}/recurrence")
    @Operation(summary = "Says whether the conflict came back, three or six months after the closing")
    ResponseEntity<Receipt> checkRecurrence(@PathVariable UUID id,
            @RequestBody @Valid DossierForms.CheckRecurrence form, Caller caller, Conditions conditions) {
        return dossiers.change(id, dossiers.operator(caller, id), conditions, form,
                dossier -> new CheckRecurrence(dossier,
                        form.delay(), form.recurred(), form.somebodyWasReached(),
                        days.past("checkedOn", form.checkedOn())));
    }

    @PostMapping("/{id}/reopening")
    @Operation(summary = "Takes a closed dossier up again")
    ResponseEntity<Receipt> reopen(@PathVariable UUID id, @RequestBody @Valid DossierForms.ReopenDossier form,
            Caller caller, Conditions conditions) {
        return dossiers.change(id, dossiers.operator(caller, id), conditions, form,
                dossier -> new ReopenDossier(dossier, form.reason(),
                        days.past("reopenedOn", form.reopenedOn()), directory.schemeOf(caller, dossier)));
    }

    private Matter matter(DossierForms.OpenDossier form) {
        form.mustSayWhoAsked();
        UUID request = form.requestId();
        return new Matter(new SiteId(form.siteId()), days.past("openedOn", form.openedOn()), form.nature(),
                new Severity(form.severity()), form.origin(), form.askedBy(),
                request == null ? null : new RequestId(request));
    }
}
