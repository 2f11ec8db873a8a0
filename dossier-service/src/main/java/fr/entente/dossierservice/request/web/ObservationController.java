package fr.entente.dossierservice.request.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.request.RequestCommand.NoteObservation;
import fr.entente.dossierservice.request.RequestCommand.Sight;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.Severity;
import fr.entente.dossierservice.words.SiteId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** What a mediator saw himself; from then on it is found and worked on among the requests. */
@RestController
@Tag(name = "Requests")
class ObservationController {

    private final CommandDesk desk;
    private final Directory directory;
    private final Days days;

    ObservationController(CommandDesk desk, Directory directory, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.days = days;
    }

    @PutMapping("/api/observations/{id}")
    @Operation(summary = "Notes what a mediator saw at a site, for the inbox")
    ResponseEntity<Receipt> note(@PathVariable UUID id, @RequestBody @Valid RequestForms.NoteObservation form,
            Caller caller) {
        caller.mustBe(MEDIATOR, MANAGER);
        SiteId site = new SiteId(form.siteId());
        Sight sight = new Sight(site, days.past("notedAt", form.notedAt()), form.nature(),
                new Severity(form.severity()), form.space());
        var command = new NoteObservation(new RequestId(id), new SchemeId(caller.requiredScheme()),
                directory.groundOf(caller, site), sight, Days.of(sight.notedAt()), new MediatorId(caller.person()));
        return desk.create(id.toString(), command, caller, form).created();
    }
}
