package fr.entente.interventionservice.action.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.remark.Remarks;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;

/** The operator's own remark on an action: no landlord reads it, and it is in no event. */
@RestController
@Tag(name = "Collective actions")
@RequestMapping("/api/actions/{id}/remark")
class RemarkController {

    private final Programme programme;
    private final Remarks remarks;

    RemarkController(Programme programme, Remarks remarks) {
        this.programme = programme;
        this.remarks = remarks;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps the one remark on an action, in the place of an earlier one")
    void keep(Caller caller, @PathVariable UUID id, @Valid @RequestBody ActionForms.Remark form) {
        remarks.keep(caller, known(caller, id), form.text().strip());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes the remark for good")
    void delete(Caller caller, @PathVariable UUID id) {
        remarks.delete(caller, known(caller, id));
    }

    private ActionId known(Caller caller, UUID id) {
        var action = new ActionId(id);
        programme.mustBeKnown(caller.mustBe(Role.MEDIATOR, Role.MANAGER), action);
        return action;
    }
}
