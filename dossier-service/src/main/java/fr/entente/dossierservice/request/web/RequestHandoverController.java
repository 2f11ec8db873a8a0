package fr.entente.dossierservice.request.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.calendar.Days;
import fr.entente.dossierservice.request.RequestCommand.AnswerHandover;
import fr.entente.dossierservice.request.RequestCommand.ProposeHandover;
import fr.entente.dossierservice.tenancy.Directory;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.CommandDesk;
import fr.entente.servicekit.web.Conditions;
import fr.entente.servicekit.web.Receipt;

import static fr.entente.servicekit.access.Role.MANAGER;
import static fr.entente.servicekit.access.Role.MEDIATOR;

/** A request goes from whoever answers for it to a colleague, once that one agrees. */
@RestController
@RequestMapping("/api/requests/{id}/handover")
@Tag(name = "Requests")
class RequestHandoverController {

    private final CommandDesk desk;
    private final Directory directory;
    private final Days days;

    RequestHandoverController(CommandDesk desk, Directory directory, Days days) {
        this.desk = desk;
        this.directory = directory;
        this.days = days;
    }

    @PostMapping
    @Operation(summary = "Asks a colleague to answer for a request from now on")
    ResponseEntity<Receipt> propose(@PathVariable UUID id, @RequestBody @Valid RequestForms.ProposeHandover form,
            Caller caller, Conditions conditions) {
        mustHave(caller, id);
        var command = new ProposeHandover(new RequestId(id), mediator(caller), new MediatorId(form.to()),
                days.past("proposedAt", form.proposedAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    @PostMapping("/answer")
    @Operation(summary = "Takes a request over, or declines; whoever asked may take it back")
    ResponseEntity<Receipt> answer(@PathVariable UUID id, @RequestBody @Valid RequestForms.AnswerHandover form,
            Caller caller, Conditions conditions) {
        mustHave(caller, id);
        var command = new AnswerHandover(new RequestId(id), who(form, caller), form.accepted(),
                days.past("answeredAt", form.answeredAt()));
        return desk.change(id.toString(), command, caller, form, conditions).ok();
    }

    private void mustHave(Caller caller, UUID request) {
        directory.mustHave(caller.mustBe(MEDIATOR, MANAGER), Directory.Kind.REQUEST, request);
    }

    /** A manager who is asked himself accepts as anybody does; otherwise he may take it back. */
    private static @Nullable MediatorId who(RequestForms.AnswerHandover form, Caller caller) {
        return form.accepted() ? new MediatorId(caller.person()) : mediator(caller);
    }

    private static @Nullable MediatorId mediator(Caller caller) {
        return caller.role() == MEDIATOR ? new MediatorId(caller.person()) : null;
    }
}
