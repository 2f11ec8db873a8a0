package fr.entente.interventionservice.action.web;

import java.util.Optional;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.interventionservice.action.ActionId;
import fr.entente.interventionservice.action.remark.Remark;
import fr.entente.interventionservice.action.remark.Remarks;
import fr.entente.interventionservice.action.views.ActionDetails;
import fr.entente.interventionservice.action.views.ActionFilter;
import fr.entente.interventionservice.action.views.ActionItem;
import fr.entente.interventionservice.action.views.Actions;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ConcurrencyProblem;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;
import fr.entente.servicekit.web.Versions;

/** What is planned and what was held, for everybody concerned. */
@RestController
@Tag(name = "Collective actions")
@RequestMapping("/api/actions")
class ActionController {

    private final Actions actions;
    private final Remarks remarks;

    ActionController(Actions actions, Remarks remarks) {
        this.actions = actions;
        this.remarks = remarks;
    }

    @GetMapping
    @Operation(summary = "Collective actions, the latest first; a landlord's staff finds those at its sites")
    Page<ActionItem> list(Caller caller, @Valid @ParameterObject @ModelAttribute ActionFilter filter, Paging paging) {
        return actions.list(reader(caller), filter, paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A collective action with its history; its remark for the operator only")
    ResponseEntity<ActionDetails> detail(Caller caller, @PathVariable UUID id) {
        var action = new ActionId(id);
        var item = actions.find(reader(caller), action)
                .orElseThrow(() -> new ConcurrencyProblem.Unknown(id.toString()));
        var history = actions.history(caller, action);
        return ResponseEntity.ok().eTag(Versions.etag(item.version()))
                .body(remark(caller, action).map(it -> new ActionDetails(item, history, it.text(), it.version()))
                        .orElseGet(() -> new ActionDetails(item, history, null, null)));
    }

    private Optional<Remark> remark(Caller caller, ActionId action) {
        var operator = caller.role() == Role.MEDIATOR || caller.role() == Role.MANAGER;
        return operator ? Optional.of(remarks.of(caller, action)) : Optional.empty();
    }

    private static Caller reader(Caller caller) {
        return caller.mustBe(Role.MEDIATOR, Role.MANAGER, Role.COORDINATOR, Role.LANDLORD);
    }
}
