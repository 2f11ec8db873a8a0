package fr.entente.dossierservice.dossier.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerHandover;
import fr.entente.dossierservice.dossier.DossierCommand.ProposeHandover;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.ProblemException;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MEDIATOR;

/** A dossier goes from one mediator to another, once that one agrees. */
@RestController
@RequestMapping("/api/dossiers/{id}/handover")
@Tag(name = "Dossiers")
class HandoverController {

    private final DossierDesk desk;
    private final Days days;

    HandoverController(DossierDesk desk, Days days) {
        this.desk = desk;
        this.days = days;
    }

    @PostMapping
    @Operation(summary = "Asks another mediator to take the dossier over")
    ResponseEntity<Receipt> handOver(@PathVariable UUID id, @RequestBody @Valid WorkForms.ProposeHandover form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.confidant(caller, id), conditions, form, dossier -> new ProposeHandover(dossier,
                from(form, caller), new MediatorId(form.to()), days.past("proposedOn", form.proposedOn())));
    }

    @PostMapping("/answer")
    @Operation(summary = "Takes a dossier over, or declines; whoever asked may take it back")
    ResponseEntity<Receipt> answer(@PathVariable UUID id, @RequestBody @Valid WorkForms.AnswerHandover form,
            Caller caller, Conditions conditions) {
        return desk.change(id, desk.operator(caller, id), conditions, form, dossier -> new AnswerHandover(dossier,
                form.accepted() || caller.role() == MEDIATOR ? new MediatorId(caller.person()) : null, form.accepted(),
                days.past("answeredOn", form.answeredOn())));
    }

    private static MediatorId from(WorkForms.ProposeHandover form, Caller caller) {
        UUID from = form.from();
        if (caller.role() == MEDIATOR) {
            if (from != null && !from.equals(caller.person())) {
                throw ProblemException.ofField(HttpStatus.FORBIDDEN, "dossier", "for-another", "from");
            }
            return new MediatorId(caller.person());
        }
        if (from == null) {
            throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "dossier", "hand-over-from", "from");
        }
        return new MediatorId(from);
    }
}
