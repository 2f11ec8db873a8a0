package fr.entente.interventionservice.action.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.remark.Remarks;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.Versions;

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
    @Operation(summary = "Keeps the one remark on an action, in the place of the one that was seen")
    ResponseEntity<Void> keep(Caller caller, @PathVariable UUID id, @Valid @RequestBody ActionForms.Remark form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        var kept = remarks.keep(caller, known(caller, id), form.text().strip(), Versions.seen(seen));
        return ResponseEntity.noContent().eTag(Versions.etag(kept.version())).build();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes for good the remark that was seen")
    void delete(Caller caller, @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        remarks.delete(caller, known(caller, id), Versions.seen(seen));
    }

    private ActionId known(Caller caller, UUID id) {
        var action = new ActionId(id);
        programme.mustBeKnown(caller.mustBe(Role.MEDIATOR, Role.MANAGER), action);
        return action;
    }
}
